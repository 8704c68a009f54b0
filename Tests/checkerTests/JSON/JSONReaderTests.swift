import Testing

@testable import checker

/// The error message for a text, with its position.
private func mistake(_ text: String) -> String? {
  do throws(JSONSyntaxError) {
    _ = try JSONReader.read(text)
    return nil
  } catch {
    return Diagnostic(error, file: "x.jsonc").description
  }
}

@Test func `every kind of value is read`() throws {
  let text = #"[null, true, false, 0, -12, 1.5, 2e3, "a\"\\/\u00e9\ud83d\ude00", [], {}]"#
  let element = JSONElement(try JSONReader.read(text))
  #expect(
    element == [nil, true, false, 0, -12, 1.5, 2000.0, "a\"\\/é😀", .array([]), .object([])])
}

@Test func `comments and trailing commas are skipped`() throws {
  let text = """
    // first
    { /* a key */ "a": [1, 2, /* last */], // after
      "b": {"c": 3,},
    } /* end */
    // no newline at the end
    """
  #expect(JSONElement(try JSONReader.read(text)) == ["a": [1, 2], "b": ["c": 3]])
}

@Test func `values have their line, their column in characters and their bytes`() throws {
  let text = "{\r\n  \"é😀\": 1, \"b\": [true]\n}"
  let node = try JSONReader.read(text)
  let flag = try #require(node["b"])
  #expect(flag.position == SourcePosition(line: 2, column: 17))
  #expect(String(decoding: Array(text.utf8)[flag.bytes], as: UTF8.self) == "[true]")
  #expect(node["é😀"]?.position == SourcePosition(line: 2, column: 9))
  #expect(node.bytes == 0..<text.utf8.count)
}

@Test(arguments: [
  ("", "1:1: error: found the end of the file, expected a value"),
  ("{\"a\": 1,\n \"b\" 2}", "2:6: error: found 2, expected \":\" after the key"),
  ("[1 2]", "1:4: error: found 2, expected \",\" or \"]\""),
  ("[,]", "1:2: error: found \",\", expected a value or \"]\""),
  ("[1,,2]", "1:4: error: found \",\", expected a value or \"]\""),
  ("{\"a\": 1", "1:8: error: found the end of the file, expected \",\" or \"}\""),
  ("{\"a\": 1]", "1:8: error: found \"]\", expected \",\" or \"}\""),
  (
    "{a: 1}",
    "1:2: error: found the word a, expected a key or \"}\"; keys are written in double quotes"
  ),
  ("yes", "1:1: error: found the word yes, expected a value; text is written in double quotes"),
  ("'a'", "1:1: error: found \"'\", expected a value; strings are written in double quotes"),
  ("+3", "1:1: error: found +3, expected a value"),
  ("{} {}", "1:4: error: found \"{\", expected nothing more after the value"),
  ("\u{FEFF}[1 2]", "1:4: error: found 2, expected \",\" or \"]\""),
  ("[\u{FEFF}1]", "1:2: error: found \"\\ufeff\", expected a value or \"]\""),
  (
    #"["a\u001bb"]"#,
    "1:2: error: found the invisible character U+001B in a string, expected visible ones; leave it out"
  ),
  (
    "[1, \"a\u{202E}b\"]",
    "1:5: error: found the invisible character U+202E in a string, expected visible ones; leave it out"
  ),
  (
    #"{"a\nb": 1}"#,
    "1:2: error: found the invisible character U+000A in a string, expected visible ones; leave it out"
  ),
  ("[1] # no", "1:5: error: found \"#\", expected nothing more after the value"),
  ("\u{1B}", "1:1: error: found \"\\u001b\", expected a value"),
  ("\"\\", "1:1: error: found a string that does not end on its line; end it with \""),
  ("/x", "1:1: error: found \"/\", expected a comment, // or /*"),
  ("[1 /* x", "1:4: error: found a comment that does not end; end it with */"),
  ("[\"abc\n]", "1:2: error: found a string that does not end on its line; end it with \""),
  ("\"a\tb\"", "1:3: error: found the control character U+0009 in a string; write a space"),
  ("\"\\u12\"", "1:2: error: found \\u without four hexadecimal digits; write for example \\u00e9"),
  (
    "\"\\ud83d!\"",
    "1:2: error: found \\ud83d, half of a surrogate pair; write both halves, for example \\ud83d\\ude00"
  ),
  (
    "\"\\x\"",
    "1:2: error: found a backslash before \"x\"; the escapes are \\\" \\\\ \\/ \\b \\f \\n \\r \\t and "
      + "\\u followed by four digits"
  ),
  ("01", "1:1: error: found the malformed number 01; numbers are written like 3, -3, 0.5 or 1e6"),
  ("[1.]", "1:2: error: found the malformed number 1.; numbers are written like 3, -3, 0.5 or 1e6"),
  (
    "0x10",
    "1:1: error: found the malformed number 0x10; numbers are written like 3, -3, 0.5 or 1e6"
  ),
  ("-", "1:1: error: found the malformed number -; numbers are written like 3, -3, 0.5 or 1e6"),
  ("9223372036854775808", "1:1: error: found 9223372036854775808, a number too large to represent"),
  ("1e999", "1:1: error: found 1e999, a number too large to represent"),
  (
    "{\"a\": 1,\n\"b\": 2,\n  \"a\": 3}",
    "3:3: error: found the key \"a\" again, first given on line 1; keep one of the two"
  ),
])
func `a mistake says what was found and what was expected`(text: String, message: String) {
  #expect(mistake(text) == "x.jsonc:" + message)
}

@Test func `bytes that are not UTF-8 are refused with their position`() {
  let bytes = Array("[\"é\",\n \"".utf8) + [0xC3, 0x28] + Array("\"]".utf8)
  let error = #expect(throws: JSONSyntaxError.self) { try JSONReader.read(bytes) }
  #expect(error?.position == SourcePosition(line: 2, column: 3))
  #expect(error?.message == "found bytes that are not UTF-8")
  #expect(error?.remedy == "save the file as UTF-8")
}

@Test func `nesting has a limit that is far from the end of the stack`() throws {
  let limit = JSONReader.maximumDepth
  let deepest = String(repeating: "[", count: limit) + String(repeating: "]", count: limit)
  _ = try JSONReader.read(deepest)
  let message = "x.jsonc:1:129: error: found values nested more than 128 deep"
  #expect(mistake(String(repeating: "[", count: 1_000_000)) == message)
}

@Test func `the number of values has a limit`() throws {
  let limit = JSONReader.maximumValues
  func list(of count: Int) -> String { "[" + String(repeating: "0,", count: count) + "]" }
  _ = try JSONReader.read(list(of: limit - 1))
  #expect(
    mistake(list(of: limit)) == "x.jsonc:1:\(2 * limit): error: found more than 1000000 values")
}

@Test func `size has a limit`() {
  let limit = JSONReader.maximumBytes
  let bytes = [UInt8](repeating: UInt8(ascii: " "), count: limit + 1)
  let error = #expect(throws: JSONSyntaxError.self) { try JSONReader.read(bytes) }
  #expect(error?.problem == .tooLarge(bytes: limit + 1, limit: limit))
}

@Test func `a file of one very long line is read quickly`() throws {
  let text = "[" + String(repeating: "\"é\",", count: 200_000) + "]"
  guard case .array(let elements) = try JSONReader.read(text).value else {
    Issue.record("not an array")
    return
  }
  #expect(elements.last?.position == SourcePosition(line: 1, column: 4 * 199_999 + 2))
}
