import Testing

@testable import checker

private let folders = ["models", "models/deep", "Benchmarks/models"]

@Test(SchemaValidator.isNeeded) func `every shipped model is valid under the schema of models`()
  throws
{
  let files = try ModelFiles.find(folders.map { "\(Repository.path)/\($0)" })
  #expect(files.count >= 200)
  #expect(try SchemaValidator.mistakes(in: files, .model) == [])
}

@Test(SchemaValidator.isNeeded) func `the shipped ledger is valid under the schema of ledgers`()
  throws
{
  let files = [Repository.path + "/models/" + ModelFiles.ledgerName]
  #expect(try SchemaValidator.mistakes(in: files, .expected) == [])
}

@Test(SchemaValidator.isNeeded) func `every shipped design is valid under the schema of designs`()
  throws
{
  let folder = Repository.path + "/models/designs"
  let files = try Folder.names(in: folder).map { "\(folder)/\($0)" }
  #expect(files.count == 4)
  #expect(try SchemaValidator.mistakes(in: files, .design) == [])
}
