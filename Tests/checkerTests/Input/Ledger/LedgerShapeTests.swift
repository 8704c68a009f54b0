import Invariants
import Testing

@testable import checker

@Test func `a ledger is read: the verdicts of named models, and the verdict of all others`() throws
{
  try withTemporaryFolder { folder in
    var source = LedgerSource()
    source.numbers.append(#""a/b.jsonc": { "states": 7, "depth": 2 }"#)
    source.verdicts[.renameOrder] = #"{ "otherwise": "holds", "violated": ["a/b.jsonc"] }"#
    source.verdicts[.startGuard] = .some(nil)
    let ledger = try LedgerFile.load(try source.write(in: folder))
    #expect(ledger.models == ["a/b.jsonc", "update.jsonc"])
    let pins = try #require(ledger.pins["a/b.jsonc"])
    #expect(pins.states == 7 && pins.depth == 2)
    #expect(pins.verdicts[.renameOrder] == .violated)
    #expect(ledger.pins["update.jsonc"]?.verdicts[.renameOrder] == .holds)
    #expect(pins.verdicts[.startGuard] == nil)
    #expect(ledger.properties == Property.allCases.filter { $0 != .startGuard })
    #expect(ledger.positions["a/b.jsonc"] == SourcePosition(line: 4, column: 5))
  }
}

@Test func `every mistake of a ledger is reported at once, with its position and a remedy`() throws
{
  let text = """
    {
      "numbers": {
        "a.jsonc": { "states": -1, "deepth": 2 },
        "../b.jsonc": { "states": 1, "depth": 2 },
        "c.jsonc": { "states": 1, "depth": 2 }
      },
      "verdicts": {
        "TypOK": { "otherwise": "holds" },
        "UniqueUUID": { "otherwise": "hold" },
        "RenameOrder": { "violated": ["c.jsonc"] },
        "StartGuard": { "otherwise": "holds", "vacuous": ["d.jsonc", "c.jsonc"], "violated": ["c.jsonc"] },
        "NoLeftovers": { "otherwise": "holds", "holds": ["c.jsonc"], "notChecked": [] },
        "StartCompletes": { "otherwise": "holds" },
      },
      "expect": {}
    }
    """
  #expect(
    try mistakes(inLedger: text) == """
      expected.jsonc:3:16: error: numbers.a.jsonc: found no "depth", expected an integer from 0
      expected.jsonc:3:28: error: numbers.a.jsonc.states: found -1, expected an integer from 0
      expected.jsonc:3:32: error: numbers.a.jsonc: found the unknown key "deepth", did you mean \
      "depth"?
      expected.jsonc:4:5: error: numbers: found "../b.jsonc", expected a path from this folder \
      without ".."
      expected.jsonc:8:5: error: verdicts: found the unknown key "TypOK", did you mean "TypeOK"?
      expected.jsonc:9:34: error: verdicts.UniqueUUID.otherwise: found "hold", did you mean "holds"?
      expected.jsonc:10:20: error: verdicts.RenameOrder: found no "otherwise", expected one of \
      "holds", "violated", "vacuous" or "notChecked"
      expected.jsonc:11:55: error: verdicts.StartGuard.vacuous[0]: found no numbers for the model \
      "d.jsonc", did you mean "a.jsonc"?
      expected.jsonc:11:66: error: verdicts.StartGuard.vacuous[1]: found the model "c.jsonc" again, \
      expected it once for each property
      expected.jsonc:12:44: error: verdicts.NoLeftovers.holds: found models by name, and all that are \
      not named have this verdict; remove the list
      expected.jsonc:12:80: error: verdicts.NoLeftovers.notChecked: found 0 elements, expected at \
      least 1
      expected.jsonc:13:38: error: verdicts.StartCompletes.otherwise: found "holds", expected one of \
      "reached", "notReached" or "notChecked"
      expected.jsonc:15:3: error: found the unknown key "expect"; the keys here are "$schema", \
      "numbers", "verdicts" and "untakenSteps"

      """)
}

@Test func `a model that is named in a ledger twice under one verdict is refused`() throws {
  var source = LedgerSource()
  source.verdicts[.typeOK] =
    #"{ "otherwise": "holds", "vacuous": ["update.jsonc", "update.jsonc"] }"#
  #expect(
    try mistakes(inLedger: source.text) == """
      expected.jsonc:6:67: error: verdicts.TypeOK.vacuous[1]: found the model "update.jsonc" again, \
      expected it once for each property

      """)
}

@Test func `a ledger without numbers or verdicts is refused`() throws {
  #expect(
    try mistakes(inLedger: "{}") == """
      expected.jsonc:1:1: error: found no "numbers", expected an object
      expected.jsonc:1:1: error: found no "verdicts", expected an object

      """)
  #expect(try mistakes(inLedger: #"{ "numbers": {}, "verdicts": {} }"#) == "")
}
