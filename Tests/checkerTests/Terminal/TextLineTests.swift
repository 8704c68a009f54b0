import Testing

@testable import checker

@Test func `a long line is broken at spaces, and its pieces are indented`() {
  let phrase = String(repeating: "word ", count: 30) + "end"
  let lines = TextLine.wrap("  1  " + phrase, indentation: 5)
  #expect(lines.count == 2 && lines.allSatisfy { $0.count <= 100 && !$0.hasSuffix(" ") })
  #expect(lines[1].hasPrefix("     word"))
  #expect(lines[0] + lines[1].dropFirst(4) == "  1  " + phrase)
}

@Test func `a line of exactly the length, and a word that is too long, stay unchanged`() {
  let fitting = String(repeating: "x ", count: 49) + "xx"
  #expect(fitting.count == 100 && TextLine.wrap(fitting, indentation: 3) == [fitting])
  let word = String(repeating: "x", count: 120)
  #expect(TextLine.wrap("   " + word, indentation: 3) == ["   " + word])
}
