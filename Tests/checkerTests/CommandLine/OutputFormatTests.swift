import Testing

@testable import checker

@Test func `formats have distinct names, and a few words each for the help`() {
  #expect(OutputFormat.reports.map(\.rawValue) == ["text", "json"])
  #expect(
    OutputFormat.traces.map(\.rawValue) == [
      "text", "json", "itf", "mermaid", "dot", "markdown", "html",
    ])
  #expect(Set(OutputFormat.traces.map(\.fileExtension)).count == OutputFormat.traces.count)
  #expect(OutputFormat.allCases.allSatisfy { !$0.sentence.isEmpty && $0.sentence.last != "." })
  #expect(OutputFormat.standard == .text)
}

@Test(arguments: Command.allCases)
func `every command has the default format`(command: Command) {
  #expect(command.definition.formats.contains(.standard))
}

@Test
func
  `explain prints prose, check and gate print reports, and render prints every format of a trace`()
{
  #expect(Command.explain.definition.formats == OutputFormat.prose)
  #expect(Command.check.definition.formats == OutputFormat.reports)
  #expect(Command.render.definition.formats == OutputFormat.traces)
  #expect(Command.gate.definition.formats == OutputFormat.reports)
}
