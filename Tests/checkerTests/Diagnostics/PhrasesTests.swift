import Testing

@testable import checker

@Test func `lists read as English`() {
  #expect(Phrases.list([], "or") == "nothing")
  #expect(Phrases.list(["a"], "or") == "a")
  #expect(Phrases.quotedList(["a", "b"], "and") == #""a" and "b""#)
  #expect(Phrases.list(["a", "b", "c"], "or") == "a, b or c")
}
