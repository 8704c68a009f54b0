import Testing

@testable import checker

@Test func `a quoted text stays on one line and is not too long`() {
  #expect("a\"b\nc".quoted == #""a\"b\nc""#)
  #expect(String(repeating: "é", count: 100).quoted.count == 62)
}
