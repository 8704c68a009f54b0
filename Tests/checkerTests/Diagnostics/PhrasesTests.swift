import Testing

@testable import checker

@Test func `lists read as English`() {
  #expect(Phrases.list([], "or") == "nothing")
  #expect(Phrases.list(["a"], "or") == "a")
  #expect(Phrases.quotedList(["a", "b"], "and") == #""a" and "b""#)
  #expect(Phrases.list(["a", "b", "c"], "or") == "a, b or c")
}

@Test func `a quoted text stays on one line and is not too long`() {
  #expect("a\"b\nc".quoted == #""a\"b\nc""#)
  #expect(String(repeating: "é", count: 100).quoted.count == 62)
}
