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

@Test(SchemaValidator.isNeeded) func `traces are valid under the schema of traces`() throws {
  try withTemporaryFolder { folder in
    var files: [String] = []
    for name in ["overview-migration", "start-lost-replies", "field/B03-late-event-before"] {
      for (number, counterexample) in try shippedCounterexamples(name).enumerated() {
        let stem = name.split(separator: "/").last ?? ""
        files.append("\(folder)/\(stem)-\(number).trace.json")
        try OutputFile.write(JSONWriter.pretty(counterexample.element), to: files[files.count - 1])
      }
    }
    let last = "\(folder)/cast.trace.json"
    try OutputFile.write(JSONWriter.pretty(try smallCounterexample().element), to: last)
    #expect(try SchemaValidator.mistakes(in: files + [last], .trace) == [])
  }
}
