import Testing

@testable import checker

/// A folder with a model and its design.
private func withModel(_ body: (_ folder: String, _ model: String) throws -> Void) throws {
  try withTemporaryFolder { folder in
    let models = Repository.path + "/models"
    try makeFiles("designs/amended.jsonc", in: folder)
    for name in ["checkpoint.jsonc", "designs/amended.jsonc"] {
      try OutputFile.write(InputFile.text(of: "\(models)/\(name)"), to: "\(folder)/\(name)")
    }
    try body(folder, folder + "/checkpoint.jsonc")
  }
}

/// Every command that reads a model, with the operands and options that it needs.
private func commands(_ model: String, _ design: String) -> [[String]] {
  [
    ["check", model], ["gate", model], ["explain", model], ["graph", model], ["faults", model],
    ["simulate", "--walks", "1", model], ["mutate", "--in", "resume.host", model],
    ["minimise", "--property", "SingleExecution", model], ["explore", model],
    ["compare", model, design],
  ]
}

@Test func `no command replaces a model or a design that it reads`() throws {
  try withModel { folder, model in
    let design = folder + "/designs/amended.jsonc"
    let texts = try [model, design].map { try InputFile.text(of: $0) }
    for command in commands(model, design) {
      for path in [model, design] {
        for force in [[], ["--force"]] {
          let status = runChecker(command + force + ["--quiet", "--output", path])
          #expect(status == .unusable, "\(command)")
        }
      }
    }
    for option in ["--report", "--checkpoint"] {
      for path in [model, design] {
        #expect(runChecker(["check", "--quiet", option, path, "--force", model]) == .unusable)
      }
    }
    #expect(try [model, design].map { try InputFile.text(of: $0) } == texts)
    #expect(try Folder.names(in: folder) == ["checkpoint.jsonc", "designs"])
  }
}

@Test func `a result replaces an older one of any command and format`() throws {
  try withModel { folder, model in
    let design = folder + "/designs/amended.jsonc"
    var calls = [["schema", "model"], ["completion", "bash"], ["manual"], ["explain", "rename"]]
    calls += commands(model, design).filter { $0[0] != "minimise" }
    for call in calls {
      let command = try #require(Command(rawValue: call[0]))
      for format in command.definition.formats where call[0] != "graph" || format != .dot {
        let output = ["--quiet", "--format", format.rawValue, "--output", folder + "/out"]
        for _ in 0..<2 {
          let status = runChecker(call + output)
          #expect(status != .unusable, "\(call) \(format)")
        }
      }
    }
    for option in ["--junit", "--sarif", "--gitlab", "--markdown", "--report"] {
      for _ in 0..<2 {
        let path = folder + "/" + option
        #expect(
          runChecker(["gate", "--quiet", option, path, "--output", "/dev/null", model]) == .holds)
      }
    }
  }
}

@Test func `a saved trace is replaced by a newer one`() throws {
  try withModel { folder, _ in
    let model = Repository.path + "/models/what-if/amended-admission-not-closed.jsonc"
    for format in OutputFormat.traces {
      for _ in 0..<2 {
        let status = runChecker([
          "check", "--quiet", "--output", "/dev/null", "--trace-output", folder, "--trace-format",
          format.rawValue, model,
        ])
        #expect(status == .violated, "\(format)")
      }
    }
  }
}
