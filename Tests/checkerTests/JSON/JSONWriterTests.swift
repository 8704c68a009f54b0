import Testing

@testable import checker

@Test func `a value that fits on one line stays on one line`() {
  #expect(
    JSONWriter.pretty(["b": 1, "a": [1, 2.5, nil, true]])
      == "{ \"b\": 1, \"a\": [1, 2.5, null, true] }\n")
  #expect(JSONWriter.pretty([.array([]), .object([])]) == "[[], {}]\n")
}

@Test func `a value that does not fit is broken up, the outermost level first`() {
  let long = JSONElement.string(String(repeating: "x", count: 80))
  let text = JSONWriter.pretty(["title": long, "list": [1, 2], "inner": [[long], 1]])
  let exes = String(repeating: "x", count: 80)
  #expect(
    text == """
      {
        "title": "\(exes)",
        "list": [1, 2],
        "inner": [["\(exes)"], 1]
      }

      """)
}

@Test func `no line that could be broken exceeds a hundred columns`() {
  for count in 60...110 {
    let text = JSONElement.string(String(repeating: "é", count: count - 10))
    let written = JSONWriter.pretty(["key": [text, 1], "next": [text]])
    for line in written.split(separator: "\n") where line.contains("[\"") {
      #expect(line.count <= JSONWriter.lineLength)
    }
  }
}

@Test func `numbers have the shortest spelling that reads back`() throws {
  for number in [0.1, 1e300, -2.5, 1e-7, 123456789.125] {
    let element = JSONElement.number(number)
    #expect(JSONElement(try JSONReader.read(JSONWriter.oneLine(element))) == element)
  }
  #expect(JSONWriter.oneLine([0.1, 1e100, .integer(.max)]) == "[0.1, 1e+100, 9223372036854775807]")
}

@Test func `members without a value are left out`() {
  let name: JSONElement? = nil
  #expect(
    JSONWriter.oneLine(.object(present: ["a": 1, "b": name, "c": "x"])) == #"{ "a": 1, "c": "x" }"#)
}

@Test(.timeLimit(.minutes(5)))
func `a large value is written quickly`() {
  let rows = (0..<20_000).map { JSONElement.object([.init(key: "row", value: .integer($0))]) }
  let text = JSONWriter.pretty(["rows": .array(rows)])
  #expect(text.split(separator: "\n").count == 20_004)
}
