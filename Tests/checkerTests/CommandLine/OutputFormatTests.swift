import Testing

@testable import checker

@Test func `formats have distinct names, and a few words each for the help`() {
  #expect(OutputFormat.allCases.map(\.rawValue) == ["text", "json"])
  #expect(OutputFormat.allCases.allSatisfy { !$0.sentence.isEmpty && $0.sentence.last != "." })
  #expect(OutputFormat.standard == .text)
}

@Test(arguments: Command.allCases)
func `every command has the default format`(command: Command) {
  #expect(command.definition.formats.contains(.standard))
}

@Test func `explain prints text only, and the other commands print every format`() {
  #expect(Command.explain.definition.formats == [.text])
  #expect(Command.check.definition.formats == OutputFormat.allCases)
  #expect(Command.gate.definition.formats == OutputFormat.allCases)
}
