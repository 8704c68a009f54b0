import Glibc
import Invariants
import Testing

@testable import checker

/// The mistakes in ledgers that a gate on a folder finds, without the folder's path; empty if there
/// are none.
private func refusal(of folder: String, _ options: Options = Options()) throws -> String {
  do throws(CommandFailure) {
    let result = try GateCommand(options: options).run([folder])
    let lines = result.output.split(separator: "\n").filter { $0.contains(": error: ") }
    #expect((result.status == .unusable) == !lines.isEmpty)
    return lines.map { $0.replacing(folder + "/", with: "") + "\n" }.joined()
  } catch {
    return error.message.replacing(folder + "/", with: "")
  }
}

private var updating: Options {
  var options = Options()
  options.updatesExpectations = true
  return options
}

@Test func `a gate finds models that a ledger has no numbers for`() throws {
  try withTemporaryFolder { folder in
    try LedgerSource().writeWithModel(in: folder)
    mkdir(folder + "/a", 0o777)
    _ = try ModelSource.update.write(in: folder + "/a", as: "new.jsonc")
    let message = """
      expected.jsonc:2:14: error: numbers: found no numbers for the model "a/new.jsonc"; write them \
      with --update

      """
    #expect(try refusal(of: folder) == message)
    // An entry without numbers, or with only some of its verdicts, would be incomplete.
    var options = updating
    options.hasNoReductions = true
    #expect(try refusal(of: folder, options) == message)
    options = updating
    options.properties = ["TypeOK"]
    #expect(try refusal(of: folder, options) == message)
    #expect(try refusal(of: folder, updating) == "")
    #expect(try refusal(of: folder) == "")
  }
}

@Test func `a gate finds a ledger with numbers for a model that no longer exists`() throws {
  try withTemporaryFolder { folder in
    var ledger = LedgerSource()
    ledger.numbers.append(#""old.jsonc": { "states": 1, "depth": 0 }"#)
    try ledger.writeWithModel(in: folder)
    #expect(
      try refusal(of: folder) == """
        expected.jsonc:4:5: error: numbers: found numbers for "old.jsonc", but this ledger covers no \
        such model; remove every mention of it, or run with --update

        """)
    #expect(try refusal(of: folder, updating) == "")
    #expect(try LedgerFile.load(folder + "/expected.jsonc").models == ["update.jsonc"])
  }
}

@Test func `a gate finds numbers for a model that a nearer ledger covers`() throws {
  try withTemporaryFolder { folder in
    mkdir(folder + "/a", 0o777)
    try LedgerSource().writeWithModel(in: folder + "/a")
    var ledger = LedgerSource()
    ledger.numbers.append(#""a/update.jsonc": { "states": 6, "depth": 5 }"#)
    try ledger.writeWithModel(in: folder)
    #expect(
      try refusal(of: folder) == """
        expected.jsonc:4:5: error: numbers: found numbers for "a/update.jsonc", but this ledger covers \
        no such model; remove every mention of it, or run with --update

        """)
  }
}

@Test func `a gate finds a ledger without verdicts for a property`() throws {
  try withTemporaryFolder { folder in
    var ledger = LedgerSource()
    ledger.verdicts[.startGuard] = .some(nil)
    try ledger.writeWithModel(in: folder)
    #expect(
      try refusal(of: folder) == """
        expected.jsonc:5:15: error: verdicts: found no verdicts for StartGuard; write them with \
        --update

        """)
    #expect(try refusal(of: folder, updating) == "")
    #expect(try refusal(of: folder) == "")
  }
}

@Test func `a model and its ledger cannot expect different things`() throws {
  try withTemporaryFolder { folder in
    let model = ModelSource.update.adding(
      #""expect": { "TypeOK": "violated", "UniqueUUID": "notChecked", "states": 7, "depth": 5 }"#)
    try LedgerSource().writeWithModel(model, in: folder)
    #expect(
      try refusal(of: folder) == """
        update.jsonc: error: expect: found two expectations: TypeOK is expected to be violated by the \
        model, and holds by expected.jsonc; remove one, or run with --update
        update.jsonc: error: expect: found two expectations: states: 7 is expected by the model, and 6 \
        by expected.jsonc; remove one, or run with --update

        """)
    #expect(try refusal(of: folder, updating) == "")
    #expect(try refusal(of: folder) == "")
  }
}

@Test func `a ledger of very many models that are gone has the first hundred reported, at once`()
  throws
{
  try withTemporaryFolder { folder in
    var source = LedgerSource()
    source.numbers += (0..<20_000).map { "\"gone\($0).jsonc\": { \"states\": 1, \"depth\": 1 }" }
    try source.writeWithModel(in: folder)
    let duration = ContinuousClock().measure {
      let lines = try? refusal(of: folder).split(separator: "\n")
      #expect(lines?.count == 100)
    }
    #expect(duration < .seconds(20))
  }
}
