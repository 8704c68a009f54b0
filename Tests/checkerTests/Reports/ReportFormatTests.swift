import Testing

@testable import checker

@Test func `each file of a format corresponds to a name on the command line`() throws {
  let files = try Folder.names(in: Repository.path + "/Sources/checker/Reports/Formats")
  #expect(files.count == OutputFormat.reports.count)
}

@Test(arguments: OutputFormat.reports)
func `explain can be rendered only in the formats that are prose`(format: OutputFormat) {
  #expect((format.report.explain != nil) == format.isProse)
}
