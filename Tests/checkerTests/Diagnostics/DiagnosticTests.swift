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
