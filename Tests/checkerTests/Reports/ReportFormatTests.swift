import Testing

@testable import checker

@Test func `each file of a format is a line of the list`() throws {
  let files = try Folder.names(in: Repository.path + "/Sources/checker/Reports/Formats")
  #expect(files.count == ReportFormat.all.count)
}

@Test func `formats have distinct names, and a few words each for the help`() {
  let names = ReportFormat.all.map(\.spelling)
  #expect(names == ["text", "json"] && Set(names).count == names.count)
  #expect(ReportFormat.all.allSatisfy { !$0.sentence.isEmpty && $0.sentence.last != "." })
  #expect(ReportFormat.standard == .text)
}

@Test(arguments: Command.allCases)
func `every command has the format that is the default`(command: Command) {
  #expect(command.entry.formats.contains(.standard))
}

@Test func `explain has text alone, and the others have every format`() {
  #expect(Command.explain.entry.formats == [.text])
  #expect(Command.check.entry.formats == ReportFormat.all)
  #expect(Command.gate.entry.formats == ReportFormat.all)
}
