import Testing

@testable import checker

/// Model files with one mistake each.
private let wrongModels = [
  "syntax": "{", "an unknown key": #"{ "pols": {} }"#,
  "no initial state": ModelSource(initially: "[]").text,
  "an unknown design": ModelSource(design: #""none""#).text,
  "an unknown property": ModelSource(more: [#""expect": { "Typo": "holds" }"#]).text,
  "an unknown step": ModelSource(more: [#""changes": [{ "in": "event", "remove": "x" }]"#]).text,
]

@Test(arguments: wrongModels.keys.sorted())
func `wrong input ends with status 2, and leaves the output unchanged`(_ what: String) throws {
  try withTemporaryFolder { folder in
    let (model, output) = (folder + "/model.jsonc", folder + "/output.txt")
    let text = try #require(wrongModels[what])
    try OutputFile.write(text, to: model)
    try OutputFile.write("as it was\n", to: output)
    for command in ["check", "gate", "explain"] {
      #expect(runChecker([command, model, "--output", output]) == .unusable, "\(command)")
      #expect(try InputFile.text(of: output) == "as it was\n", "\(command)")
    }
    #expect(try InputFile.text(of: model) == text)
    #expect(try Folder.names(in: folder) == ["model.jsonc", "output.txt"])
  }
}

@Test func `one wrong model among valid ones fails the whole run, and nothing is written`() throws {
  try withTemporaryFolder { folder in
    _ = try ModelSource.migration.write(in: folder, as: "a.jsonc")
    _ = try ModelSource(initially: "[]").write(in: folder, as: "b.jsonc")
    let output = folder + "/output.txt"
    for command in ["check", "gate"] {
      #expect(runChecker([command, folder, "--output", output]) == .unusable)
    }
    #expect(runChecker(["gate", folder, "--update"]) == .unusable)
    #expect(try Folder.names(in: folder) == ["a.jsonc", "b.jsonc"])
    #expect(try InputFile.text(of: folder + "/a.jsonc") == ModelSource.migration.text)
  }
}

@Test func `a valid model ends with the status of its verdicts`() throws {
  try withTemporaryFolder { folder in
    let output = folder + "/output.txt"
    let model = try ModelSource.localMigration.write(in: folder)
    #expect(runChecker(["check", model, "--output", output]) == .holds)
    #expect(try InputFile.text(of: output).hasPrefix("\(model): A test\n"))
    #expect(runChecker(["check", model, "--max-depth", "3", "--output", output]) == .incomplete)
    let broken = ModelSource(
      more: ModelSource.migration.more + [#""faults": { "migrationLinkLoss": 1 }"#])
    let path = try broken.write(in: folder, as: "broken.jsonc")
    #expect(runChecker(["check", path, "--output", output]) == .violated)
    #expect(runChecker(["check", model, path, "--output", output]) == .violated)
  }
}

@Test func `a missing file, operand, property or output folder ends with status 2`() throws {
  try withTemporaryFolder { folder in
    let model = try ModelSource.migration.write(in: folder)
    #expect(runChecker(["check", folder + "/none.jsonc"]) == .unusable)
    #expect(runChecker(["check"]) == .unusable)
    #expect(runChecker(["check", model, "--property", "SingelExecution"]) == .unusable)
    #expect(runChecker(["check", model, "--output", folder + "/none/out"]) == .unusable)
  }
}

@Test func `explain refuses a format that it does not have, and leaves the output unchanged`()
  throws
{
  try withTemporaryFolder { folder in
    let model = try ModelSource.migration.write(in: folder)
    let output = folder + "/output.txt"
    try OutputFile.write("as it was\n", to: output)
    let arguments = ["explain", model, "--output", output, "--format"]
    #expect(runChecker(arguments + ["dot"]) == .unusable)
    #expect(try InputFile.text(of: output) == "as it was\n")
    #expect(runChecker(arguments + ["text"]) == .unusable)
    #expect(try InputFile.text(of: output) == "as it was\n")
    #expect(runChecker(arguments + ["text", "--force"]) == .holds)
    #expect(try InputFile.text(of: output).hasPrefix("\(model): A test\n"))
  }
}
