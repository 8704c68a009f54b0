import Testing

@testable import checker

/// A folder with a model and its design.
private func withModel(_ body: (_ folder: String, _ model: String) throws -> Void) throws {
  try withTemporaryFolder { folder in
    try makeFiles("designs/proposed.jsonc", in: folder)
    try OutputFile.write(
      InputFile.text(of: Repository.proposed), to: folder + "/designs/proposed.jsonc")
    let source = ModelSource(
      design: #""proposed""#,
      more: ModelSource.migration.more + [#""expect": { "UniqueUUID": "holds" }"#])
    try body(folder, try source.write(in: folder))
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
    let design = folder + "/designs/proposed.jsonc"
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
    #expect(try Folder.names(in: folder) == ["designs", "model.jsonc"])
  }
}

@Test func `a result replaces an older one of any command and format`() throws {
  try withModel { folder, model in
    let design = folder + "/designs/proposed.jsonc"
    var calls = [["schema", "model"], ["completion", "bash"], ["manual"], ["explain", "rename"]]
    // A model that minimise has written is no report, and explore reads standard input.
    calls += commands(model, design).filter { !["minimise", "explore"].contains($0[0]) }
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
          runChecker(["gate", "--quiet", option, path, "--output", "/dev/null", model]) != .unusable
        )
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
        #expect(status == .holds, "\(format)")
      }
    }
  }
}
