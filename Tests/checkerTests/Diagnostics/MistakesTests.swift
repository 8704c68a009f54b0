import Testing

@testable import checker

@Test
func `mistakes are sorted by file, line and column, then by the order in which they were found`() {
  func diagnostic(_ file: String?, _ line: Int, _ column: Int, _ message: String) -> Diagnostic {
    let position = SourcePosition(line: line, column: column)
    return Diagnostic(file: file, position: position, message: message)
  }
  let mistakes = Mistakes([
    diagnostic("b", 1, 1, "g"), diagnostic("a", 10, 1, "f"), diagnostic("a", 2, 11, "e"),
    diagnostic("a", 2, 3, "c"), diagnostic("a", 2, 3, "d"), Diagnostic(file: "a", message: "b"),
    Diagnostic(message: "a"),
  ])
  #expect(mistakes.diagnostics.map(\.message) == ["a", "b", "c", "d", "e", "f", "g"])
  #expect(mistakes.description.hasPrefix("checker: error: a\na: error: b\na:2:3: error: c\n"))
}
