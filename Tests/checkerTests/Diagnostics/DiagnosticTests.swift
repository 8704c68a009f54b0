import Testing

@testable import checker

@Test func `a mistake is rendered with its place, its keys and its remedy`() {
  let whole = Diagnostic(
    file: "models/x.jsonc", position: SourcePosition(line: 12, column: 5), keyPath: "pool.hosts",
    message: "found 9, expected an integer from 1 to 4", remedy: "write 4")
  let text =
    "models/x.jsonc:12:5: error: pool.hosts: found 9, expected an integer from 1 to 4; write 4"
  #expect(whole.description == text)
  #expect(Diagnostic(message: "found nothing").description == "checker: error: found nothing")
  #expect(Diagnostic(file: "a", message: "found b").description == "a: error: found b")
}

@Test func `mistakes come by file, line and column, and as found where those are equal`() {
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
