import Testing

@testable import checker

private let python = InstalledProgram(name: "python3")

/// Skips a test, with the reason, if Python cannot read YAML.
private let yamlIsNeeded = ConditionTrait.enabled(
  if: (try? python.run(["-c", "import yaml"], in: "/").status) == 0,
  "the Python package pyyaml is missing: python3 -m pip install pyyaml")

/// Skips a test if the gate has no option for the results of a job.
private let gateIsNeeded = ConditionTrait.enabled(
  if: OptionTable.option(named: "gitlab")?.belongs(to: .gate) == true,
  "the gate has no --gitlab")

/// What is wrong with the jobs of a case of Tests/CI/ci.py.
private func mistakes(_ name: String) throws -> String {
  let checker = try #require(WholeProcess.checker)
  var output = ""
  try withTemporaryFolder { folder in
    let script = Repository.path + "/Tests/CI/ci.py"
    let result = try python.run([script, name, folder + "/jobs", checker], in: folder)
    output = result.status == 0 ? "" : "status \(result.status): \(result.output)"
  }
  return output
}

@Test(yamlIsNeeded) func `the documents name every input of the action, and no other`() throws {
  #expect(try mistakes("documents") == "")
}

@Test(yamlIsNeeded) func `a release of the wrong version or with the wrong checksum is refused`()
  throws
{
  #expect(try mistakes("install") == "")
}

@Test(yamlIsNeeded) func `a published release has the files of all machines`() throws {
  #expect(try mistakes("publish") == "")
}

@Test(
  yamlIsNeeded, gateIsNeeded,
  arguments: [
    "pull_request", "pull_request_elsewhere", "pull_request_that_differs", "night", "gitlab",
  ])
func `the jobs of docs/ci.md run as they stand`(_ name: String) throws {
  #expect(try mistakes(name) == "")
}
