import Invariants
import Testing

@testable import checker

private var updating: Options {
  var options = Options()
  options.updatesExpectations = true
  return options
}

private func gate(_ path: String, _ options: Options = updating) throws -> CommandResult {
  try GateCommand(options: options).run([path])
}

@Test func `an update of an empty ledger writes every model and property, sorted`() throws {
  try withTemporaryFolder { folder in
    let path = folder + "/expected.jsonc"
    try OutputFile.write("// stays\n{ \"numbers\": {}, \"verdicts\": {} }\n", to: path)
    _ = try ModelSource.update.write(in: folder, as: "b.jsonc")
    _ = try ModelSource.update.write(in: folder, as: "a-b.jsonc")
    let model = try ModelSource.localMigration.write(in: folder, as: "a.jsonc")
    #expect(try gate(folder).output.hasSuffix("\n\n3 models: 0 as expected, 3 updated\n"))
    let text = try InputFile.text(of: path)
    #expect(
      text.hasPrefix(
        """
        // stays
        { "numbers": {
          "a-b.jsonc": { "states": 6, "generated": 6, "depth": 5 },
          "a.jsonc": { "states": 61, "generated": 90, "depth": 27 },
          "b.jsonc": { "states": 6, "generated": 6, "depth": 5 },
        }, "verdicts": {
          "TypeOK": {
            "otherwise": "holds",
          },
        """))
    #expect(
      text.contains(
        """

          "OperationsExclude": {
            "otherwise": "vacuous",
            "holds": [
              "a.jsonc",
            ],
          },

        """))
    #expect(
      text.contains(
        """

          "MigrationCompletes": {
            "otherwise": "notChecked",
            "reached": [
              "a.jsonc",
            ],
          },

        """))
    #expect(try InputFile.text(of: model) == ModelSource.localMigration.text)
    #expect(try gate(folder, Options()).status == .holds)
    #expect(try gate(folder).output.hasSuffix("\n\n3 models: 3 as expected\n"))
    #expect(try InputFile.text(of: path) == text)
  }
}

@Test func `an update keeps the comments, the layout and the line ends of a ledger`() throws {
  try withTemporaryFolder { folder in
    var ledger = LedgerSource()
    ledger.numbers = [
      #"// gone\n    "old.jsonc": { "states": 9, "depth": 9 }"#,
      #"// slow\n    "update.jsonc": { /* all */ "states": 9, "depth": 5 }"#,
    ].map { $0.replacing(#"\n"#, with: "\n") }
    ledger.verdicts[.typeOK] =
      #"{ /* first */ "otherwise": "violated", "holds": [ /* none */ "old.jsonc"] }"#
    let path = try ledger.write(in: folder)
    let old = try InputFile.text(of: path).replacing("\n", with: "\r\n")
    try OutputFile.write(old, to: path)
    _ = try ModelSource.update.write(in: folder, as: "update.jsonc")
    #expect(try gate(folder).status == .holds)
    let text = try InputFile.text(of: path)
    let lineFeeds = text.utf8.count { $0 == UInt8(ascii: "\n") }
    #expect(lineFeeds == text.utf8.count { $0 == UInt8(ascii: "\r") })
    #expect(text.contains("// gone") && text.contains("// slow") && !text.contains("\"old.jsonc\""))
    #expect(
      text.contains(
        #"{ /* first */ "otherwise": "violated", "holds": [ /* none */ "update.jsonc"] }"#))
    #expect(
      text.contains(#""update.jsonc": { /* all */ "states": 6, "generated": 6, "depth": 5 }"#))
    #expect(try gate(folder, Options()).status == .holds)
  }
}

@Test func `an update keeps the ledger entries of models that were not run`() throws {
  try withTemporaryFolder { folder in
    var ledger = LedgerSource()
    ledger.numbers = [
      #""other.jsonc": { "states": 99, "depth": 9 }"#,
      #""update.jsonc": { "states": 99, "depth": 9 }"#,
    ]
    try ledger.writeWithModel(in: folder)
    _ = try ModelSource.update.write(in: folder, as: "other.jsonc")
    #expect(try gate(folder + "/update.jsonc").output.hasPrefix("updated "))
    let pins = try LedgerFile.load(folder + "/expected.jsonc").pins
    #expect(pins["other.jsonc"]?.states == 99 && pins["other.jsonc"]?.depth == 9)
    #expect(pins["update.jsonc"]?.states == 6 && pins["update.jsonc"]?.depth == 5)
    #expect(pins["other.jsonc"]?.verdicts == pins["update.jsonc"]?.verdicts)
  }
}

@Test func `an update under a ledger changes only the existing keys of a model's expect`() throws {
  try withTemporaryFolder { folder in
    let model = ModelSource.update.adding(
      #""expect": { /* a claim */ "TypeOK": "violated", "states": 7 }, // stays"#)
    try LedgerSource().writeWithModel(model, in: folder)
    #expect(try gate(folder).output.hasPrefix("updated "))
    let new = model.text.replacing(#""violated", "states": 7"#, with: #""holds", "states": 6"#)
    #expect(try InputFile.text(of: folder + "/update.jsonc") == new)
    #expect(try gate(folder, Options()).status == .holds)
  }
}

@Test func `an update of one property keeps the ledger's verdicts for the others`() throws {
  try withTemporaryFolder { folder in
    var ledger = LedgerSource()
    for property in [Property.typeOK, .uniqueUUID] {
      ledger.verdicts[property] = #"{ "otherwise": "violated" }"#
    }
    try ledger.writeWithModel(in: folder)
    var options = updating
    options.properties = ["UniqueUUID"]
    _ = try gate(folder, options)
    let pins = try LedgerFile.load(folder + "/expected.jsonc").pins["update.jsonc"]
    #expect(pins?.verdicts[.uniqueUUID] == .holds && pins?.verdicts[.typeOK] == .violated)
  }
}

@Test func `an update from a search without reductions keeps the numbers of a ledger`() throws {
  try withTemporaryFolder { folder in
    var ledger = LedgerSource(numbers: [#""update.jsonc": { "states": 7, "depth": 4 }"#])
    ledger.verdicts[.typeOK] = #"{ "otherwise": "violated" }"#
    try ledger.writeWithModel(in: folder)
    var options = updating
    options.hasNoReductions = true
    _ = try gate(folder, options)
    let pins = try LedgerFile.load(folder + "/expected.jsonc").pins["update.jsonc"]
    #expect(pins?.states == 7 && pins?.depth == 4 && pins?.verdicts[.typeOK] == .holds)
  }
}

@Test func `a search that was cut short leaves a ledger unchanged`() throws {
  try withTemporaryFolder { folder in
    let ledger = LedgerSource(numbers: [#""update.jsonc": { "states": 7, "depth": 4 }"#])
    try ledger.writeWithModel(in: folder)
    var options = updating
    options.maximumDepth = 2
    #expect(try gate(folder, options).status == .incomplete)
    #expect(try InputFile.text(of: folder + "/expected.jsonc") == ledger.text)
  }
}
