import Explorer
import Spec
import Testing

@testable import checker

private let models = Repository.path + "/models/"

@Test func `a model is written for each smallest budget, and is as it expects`() throws {
  try withTemporaryFolder { folder in
    let path = models + "migration-combined.jsonc"
    let status = runChecker([
      "faults", path, "--write", folder, "--output", folder + "/report.txt", "--quiet",
    ])
    #expect(status == .holds)
    let names = try Folder.names(in: folder).filter { $0.hasSuffix(".jsonc") }
    #expect(
      names == [
        "migration-combined.migrationLinkLoss.jsonc", "migration-combined.no-fault.jsonc",
        "migration-combined.replyLoss.jsonc",
        "migration-combined.xapiRestart+migrationLinkLoss.jsonc",
        "migration-combined.xapiRestart.jsonc",
      ])
    for name in names {
      let model = try LoadedModel.load(folder + "/" + name)
      let run = ModelRun.explore(model, asking: nil, ExplorationOptions(), reductions: .all)
      #expect(run.statusOfCheck == .holds, "\(name)")
      #expect(run.status == .violated, "\(name)")
    }
  }
}

@Test func `an undecided budget ends with status 3`() throws {
  try withTemporaryFolder { folder in
    let output = folder + "/report.txt"
    let status = runChecker([
      "faults", models + "migration-combined.jsonc", "--max-states", "500", "--output", output,
      "--quiet",
    ])
    #expect(status == .incomplete)
    let text = try InputFile.text(of: output)
    #expect(text.contains("not decided: a limit ended an exploration"))
  }
}

@Test func `a violation that the model does not expect ends with status 1`() throws {
  try withTemporaryFolder { folder in
    let model = try ModelSource.linkLoss.write(in: folder)
    let output = folder + "/report.txt"
    #expect(runChecker(["faults", model, "--output", output, "--quiet"]) == .violated)
    let one = ["--property", "UniqueUUID"]
    #expect(runChecker(["faults", model, "--output", output, "--quiet"] + one) == .holds)
  }
}

@Test func `a lattice without an end is refused, and so is a folder that is missing`() throws {
  try withTemporaryFolder { folder in
    let model = try ModelSource.migration.adding(
      #""faults": { "xapiRestart": 7, "xenopsdRestart": 7, "hostCrash": 7, "replyLoss": 7, "#
        + #""migrationLinkLoss": 7 }"#
    ).write(in: folder)
    #expect(runChecker(["faults", model]) == .unusable)
    let small = try ModelSource.linkLoss.write(in: folder)
    #expect(runChecker(["faults", small, "--write", folder + "/none"]) == .unusable)
  }
}
