import Testing

@testable import checker

/// Runs a gate on the files of a folder.
private func gate(_ folder: String, _ options: Options = Options()) throws -> CommandResult {
  try GateCommand(options: options).run([folder])
}

private var updating: Options {
  var options = Options()
  options.updatesExpectations = true
  return options
}

/// A model with comments and irregular spaces, and its expectations in the middle.
private let commented = """
  // A comment at the top.
  { "title": "A test",   /* odd */ "design": "\(Repository.proposed)",
    "pool": { "hosts": 1, "vms": 1 },
    "expect": { /* gone */ "TypeOK": "violated" }, // stays
    "initially": [{ "vm": 0, "running": { "on": 0 } }],
    "guest": { "update": 1, }, // a comma at the end
  }
  // A comment at the bottom.

  """

private let expected = """
  {
      "states": 6,
      "generated": 6,
      "depth": 5,
      "comesToRest": "always",
      "TypeOK": "holds",
      "SingleExecution": "holds",
      "UniqueUUID": "holds",
      "OperationsExclude": "vacuous",
      "NoFalseHalt": "vacuous",
      "NoFriendlyFire": "vacuous",
      "StartGuard": "vacuous",
      "RenameOrder": "vacuous",
      "ConditionalClear": "vacuous",
      "MetadataRemoval": "vacuous",
      "ImageLinearity": "vacuous",
      "OwnerWritesPowerState": "vacuous",
      "SuccessIsVisible": "vacuous",
      "LateEventsChangeNothing": "vacuous",
      "LocationAgrees": "holds",
      "NoLeftovers": "holds",
      "EveryCallEnds": "holds",
      "NoStaleResidentOn": "holds",
      "DeadVMCanStart": "vacuous",
      "ClearLeavesTheOwner": "vacuous",
      "ExecutesUnderOwnUUID": "holds",
      "SuccessStopsTheVM": "vacuous",
      "FailureIsTrue": "vacuous",
      "RunningVMExecutes": "holds"
    }
  """

@Test func `an update rewrites only the values that differ, and the gate passes`() throws {
  try withTemporaryFolder { folder in
    let path = folder + "/model.jsonc"
    try OutputFile.write(commented, to: path)
    #expect(try gate(folder).status == .violated)
    #expect(try InputFile.text(of: path) == commented)
    #expect(try gate(folder, updating).status == .holds)
    #expect(
      try InputFile.text(of: path)
        == commented.replacing(
          #"/* gone */ "TypeOK": "violated""#, with: #"/* gone */ "TypeOK": "holds""#))
    #expect(try gate(folder).status == .holds)
  }
}

@Test func `an update keeps comments, layout and the line ends of Windows`() throws {
  try withTemporaryFolder { folder in
    let path = folder + "/model.jsonc"
    let expect = """
      {
          // why
          "TypeOK" : /* once */ "violated", // because
          "states": 7,

          // later
          "UniqueUUID": { "violated": 3 }
        }
      """
    let old = ModelSource.update.adding("\"expect\": \(expect)").text.replacing("\n", with: "\r\n")
    try OutputFile.write(old, to: path)
    #expect(try gate(folder, updating).status == .holds)
    let new = old.replacing("/* once */ \"violated\"", with: "/* once */ \"holds\"")
      .replacing("\"states\": 7", with: "\"states\": 6")
      .replacing("{ \"violated\": 3 }", with: "\"holds\"")
    #expect(try InputFile.text(of: path) == new)
  }
}

@Test func `an update from a search without reductions keeps the numbers`() throws {
  try withTemporaryFolder { folder in
    let path = folder + "/model.jsonc"
    let old = commented.replacing(
      #"{ /* gone */ "TypeOK": "violated" }"#, with: #"{ "states": 7, "depth": 1 }"#)
    try OutputFile.write(old, to: path)
    var options = updating
    options.hasNoReductions = true
    #expect(try gate(folder, options).status == .holds)
    #expect(try InputFile.text(of: path) == old)
  }
}

@Test func `an update refuses to weaken a property, and writes nothing`() throws {
  try withTemporaryFolder { folder in
    let model = ModelSource.linkLoss.adding(
      #""expect": { "states": 3, "NoFriendlyFire": "holds" }"#)
    let path = try model.write(in: folder)
    var options = updating
    options.properties = ["NoFriendlyFire"]
    let refused = try gate(folder, options)
    #expect(refused.status == .violated)
    #expect(
      refused.output.contains(
        """
        nothing was updated: the expectations of NoFriendlyFire would become weaker; if that is meant, add
          --allow-weaker NoFriendlyFire

        """))
    #expect(try InputFile.text(of: path) == model.text)
    options.weakerProperties = ["UniqueUUID"]
    #expect(try gate(folder, options).status == .violated)
    #expect(try InputFile.text(of: path) == model.text)
    options.weakerProperties = ["NoFriendlyFire"]
    let updated = try gate(folder, options)
    #expect(updated.status == .holds)
    #expect(updated.output.contains("\nweakened: NoFriendlyFire, holds → violated in 1 model\n"))
    let new = model.text.replacing(#""states": 3"#, with: #""states": 1849"#)
      .replacing(#""NoFriendlyFire": "holds""#, with: #""NoFriendlyFire": "violated""#)
    #expect(try InputFile.text(of: path) == new)
  }
}

@Test func `an update renews the length of a shortest counterexample where one is given`() throws {
  try withTemporaryFolder { folder in
    let model = ModelSource.linkLoss.adding(
      #""expect": { "NoFriendlyFire": { "violated": 12 }, "UniqueUUID": "holds" }"#)
    let path = try model.write(in: folder)
    var options = updating
    options.properties = ["NoFriendlyFire", "UniqueUUID"]
    #expect(try gate(folder, options).status == .holds)
    #expect(
      try InputFile.text(of: path)
        == model.text.replacing("\"violated\": 12", with: "\"violated\": 13"))
  }
}

@Test func `an update adds missing expectations as the last key`() throws {
  try withTemporaryFolder { folder in
    let path = try ModelSource.update.write(in: folder)
    let text = String(ModelSource.update.text.dropLast(3))
    let error = #expect(throws: CommandFailure.self) { try gate(folder) }
    #expect(
      error?.message == """
        \(path): error: found no "expect", which is what a gate compares with; write it by hand, or \
        with --update

        """)
    #expect(try gate(folder, updating).status == .holds)
    #expect(try InputFile.text(of: path) == text + ",\n  \"expect\": \(expected)\n}\n")
    #expect(try gate(folder).status == .holds)
  }
}

@Test func `a second update changes nothing`() throws {
  try withTemporaryFolder { folder in
    let path = try ModelSource.linkLoss.write(in: folder)
    #expect(try gate(folder, updating).status == .holds)
    let first = try InputFile.text(of: path)
    #expect(first.contains(#""NoFriendlyFire": "violated""#))
    #expect(try gate(folder, updating).output.hasPrefix("as expected "))
    #expect(try InputFile.text(of: path) == first)
  }
}

@Test func `an update without a ledger adds the violations that nothing expects`() throws {
  try withTemporaryFolder { folder in
    let model = ModelSource.linkLoss.adding(#""expect": { "UniqueUUID": "holds" }"#)
    let path = try model.write(in: folder)
    var options = updating
    options.properties = ["UniqueUUID", "NoFriendlyFire", "FailureIsTrue"]
    options.weakerProperties = ["NoFriendlyFire", "FailureIsTrue"]
    #expect(try gate(folder, options).status == .holds)
    #expect(
      try InputFile.text(of: path).hasSuffix(
        """
        "expect": { "UniqueUUID": "holds", "NoFriendlyFire": "violated", "FailureIsTrue": "violated" }
        }

        """))
  }
}

@Test func `a search that was cut short updates nothing`() throws {
  try withTemporaryFolder { folder in
    let model = ModelSource.linkLoss.adding(#""expect": { "NoFriendlyFire": "holds" }"#)
    let path = try model.write(in: folder)
    var options = updating
    options.maximumDepth = 20
    let result = try gate(folder, options)
    #expect(result.status == .violated)
    #expect(result.output.hasPrefix("different "))
    #expect(try InputFile.text(of: path) == model.text)
  }
}
