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
      "depth": 5,
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

@Test func `an update rewrites only the expectations, and the gate passes`() throws {
  try withTemporaryFolder { folder in
    let path = folder + "/model.jsonc"
    try OutputFile.write(commented, to: path)
    #expect(try gate(folder).status == .violated)
    #expect(try InputFile.text(of: path) == commented)
    #expect(try gate(folder, updating).status == .holds)
    let old = #"{ /* gone */ "TypeOK": "violated" }"#
    #expect(try InputFile.text(of: path) == commented.replacing(old, with: expected))
    #expect(try gate(folder).status == .holds)
  }
}

@Test func `an update from a search without reductions keeps the numbers`() throws {
  try withTemporaryFolder { folder in
    let path = folder + "/model.jsonc"
    let old = #"{ "states": 7, "depth": 1 }"#
    try OutputFile.write(
      commented.replacing(#"{ /* gone */ "TypeOK": "violated" }"#, with: old), to: path)
    var options = updating
    options.hasNoReductions = true
    #expect(try gate(folder, options).status == .holds)
    let new = expected.replacing("6,", with: "7,").replacing("5,", with: "1,")
    #expect(
      try InputFile.text(of: path)
        == commented.replacing(#"{ /* gone */ "TypeOK": "violated" }"#, with: new))
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

@Test func `an update of one property keeps the expectations for the others`() throws {
  try withTemporaryFolder { folder in
    let model = ModelSource.linkLoss.adding(
      #""expect": { "UniqueUUID": "holds", "NoFriendlyFire": "holds" }"#)
    let path = try model.write(in: folder)
    var options = updating
    options.properties = ["NoFriendlyFire"]
    #expect(try gate(folder, options).status == .holds)
    let expect = """
      {
          "states": 1849,
          "depth": 38,
          "UniqueUUID": "holds",
          "NoFriendlyFire": "violated"
        }
      """
    #expect(try InputFile.text(of: path).hasSuffix("\"expect\": \(expect)\n}\n"))
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
