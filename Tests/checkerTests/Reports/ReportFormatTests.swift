import Testing

@testable import checker

@Test func `each file of a format corresponds to a name on the command line`() throws {
  let files = try Folder.names(in: Repository.path + "/Sources/checker/Reports/Formats")
  #expect(files.count == OutputFormat.reports.count)
}
