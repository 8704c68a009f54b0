import Testing

@testable import checker

/// A text after an edit of its list.
private func edited(_ text: String, _ edit: (inout JSONListText) -> Void) throws -> String {
  let bytes = Array(text.utf8)
  let node = try JSONReader.read(bytes)
  var list = JSONListText(node, in: bytes)
  edit(&list)
  let edits = [SourceEdit(bytes: node.bytes, replacement: list.text)]
  return String(decoding: SourceEdit.apply(edits, to: bytes), as: UTF8.self)
}

@Test(arguments: [
  "{}", "[ ]", #"{ "a": 1 }"#, #"["a", "b" , ] // end"#, "[\n  1, // one\n  2 /* two */ ,\n]",
  "{ // opens\r\n  \"a\" : /* one */ 1\r\n  // closes\r\n}", "[1, /* a\n b */ 2]",
])
func `a list without an edit keeps every byte`(text: String) throws {
  #expect(try edited(text) { _ in } == text)
}

@Test func `a new value leaves the key and the comments around it`() throws {
  #expect(
    try edited("{ \"a\" : /* old */ 1, // why\n \"b\": 2 }") { $0.setValue(at: 0, to: "3") }
      == "{ \"a\" : /* old */ 3, // why\n \"b\": 2 }")
}

@Test func `a new element has the layout of the others`() throws {
  #expect(try edited(#"["a", "c"]"#) { $0.insert(#""b""#, at: 1) } == #"["a", "b", "c"]"#)
  #expect(try edited(#"["b"]"#) { $0.insert(#""a""#, at: 0) } == #"["a", "b"]"#)
  #expect(
    try edited(#"{ "a": 1 }"#) { $0.insert("2", key: "b", at: 1) } == #"{ "a": 1, "b": 2 }"#)
  #expect(
    try edited("{\n    \"a\": 1 // one\n}") { $0.insert("2", key: "b", at: 1) }
      == "{\n    \"a\": 1, // one\n    \"b\": 2\n}")
  #expect(
    try edited("[\r\n  1,\r\n  // three\r\n  3,\r\n]") { $0.insert("2", at: 1) }
      == "[\r\n  1,\r\n  2,\r\n  // three\r\n  3,\r\n]")
  #expect(try edited("{}\n") { $0.insert("1", key: "a", at: 0) } == "{\n  \"a\": 1,\n}\n")
}

@Test func `an element goes with the comment behind it, and comments before it stay`() throws {
  #expect(try edited(#"["a", "b"]"#) { $0.remove(at: 0) } == #"["b"]"#)
  #expect(try edited(#"["a", "b"]"#) { $0.remove(at: 1) } == #"["a"]"#)
  #expect(
    try edited("[\n  // first\n  1, // one\n  2\n]") { $0.remove(at: 0) }
      == "[\n  // first\n  2\n]")
  #expect(
    try edited("[\r\n  1,\r\n  // last\r\n  2, // two\r\n]") { $0.remove(at: 1) }
      == "[\r\n  1,\r\n  // last\r\n]")
}

@Test func `a list whose only element is removed takes another in its place`() throws {
  #expect(
    try edited(#"[ /* all */ "a" ]"#) {
      $0.remove(at: 0)
      $0.insert(#""b""#, at: 0)
    } == #"[ /* all */ "b" ]"#)
  #expect(
    try edited("{\n    // all\n    \"a\": 1,\n  }") {
      $0.remove(at: 0)
      $0.insert("2", key: "b", at: 0)
    } == "{\n    \"b\": 2,\n    // all\n  }")
}
