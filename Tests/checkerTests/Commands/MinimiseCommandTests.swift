import Spec
import Testing

@testable import checker

private let model = Repository.path + "/models/migration-link-loss.jsonc"

@Test func `the smaller model is written to the output, and checks as it expects`() throws {
  try withTemporaryFolder { folder in
    let output = folder + "/least.jsonc"
    let command = ["minimise", model, "--property", "NoFriendlyFire", "--quiet"]
    #expect(runChecker(command + ["--output", output]) == .holds)
    #expect(try InputFile.text(of: output).contains(#""hosts": [1]"#))
    #expect(runChecker(["check", output, "--quiet", "--output", folder + "/text"]) == .holds)
    // What is minimal stays as it is.
    let again = folder + "/again.jsonc"
    #expect(
      runChecker([
        "minimise", output, "--property", "NoFriendlyFire", "--quiet", "--output", again,
      ]) == .holds)
    let first = try LoadedModel.load(output).machine.model
    let second = try LoadedModel.load(again).machine.model
    #expect(first.faults == second.faults)
  }
}

/// Options with which nothing can be minimised, and whether it is because of a limit.
private let refused: [(options: [String], isLimited: Bool)] = [
  ([], false), (["--property", "NoFriendlyFire", "--property", "UniqueUUID"], false),
  (["--property", "UniqueUUID"], false), (["--property", "MigrationCompletes"], false),
  (["--property", "NoFriendlyFire", "--max-states", "10"], true),
]

@Test(arguments: refused.indices)
func `without a violation to keep, nothing is written`(index: Int) throws {
  try withTemporaryFolder { folder in
    let output = folder + "/least.jsonc"
    let (options, isLimited) = refused[index]
    let status = runChecker(["minimise", model, "--output", output] + options)
    #expect(status == (isLimited ? .incomplete : .unusable))
    let names = try Folder.names(in: folder)
    #expect(names == [])
  }
}
