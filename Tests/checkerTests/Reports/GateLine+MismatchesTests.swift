import Explorer
import Invariants
import Spec
import Testing

@testable import checker

/// The differences of a model's run under a ledger, without the folder in their paths.
private func mismatches(
  _ ledger: LedgerSource, of model: ModelSource = .update, asking properties: [Property]? = nil,
  reductions: Reductions = .all
) throws -> [String] {
  var phrase: [String] = []
  try withTemporaryFolder { folder in
    try ledger.writeWithModel(model, in: folder)
    let run = ModelRun.explore(
      try LoadedModel.load(folder + "/update.jsonc"), asking: properties, ExplorationOptions(),
      reductions: reductions)
    phrase = GateLine(run: run, asksAll: properties == nil).mismatches
      .map { $0.phrase.replacing(folder + "/", with: "") }
  }
  return phrase
}

@Test func `a run that matches its ledger has no differences`() throws {
  #expect(try mismatches(LedgerSource()) == [])
}

@Test func `a gate reports each difference from a ledger, and names the ledger`() throws {
  var ledger = LedgerSource(numbers: [#""update.jsonc": { "states": 7, "depth": 4 }"#])
  ledger.verdicts[.typeOK] = #"{ "otherwise": "violated" }"#
  ledger.verdicts[.startGuard] = #"{ "otherwise": "holds", "violated": ["update.jsonc"] }"#
  #expect(
    try mismatches(ledger) == [
      "states: expected 7 by expected.jsonc, found 6",
      "depth: expected 4 by expected.jsonc, found 5",
      "TypeOK: expected violated by expected.jsonc, found holds",
      "StartGuard: expected violated by expected.jsonc, found vacuous",
    ])
}

@Test func `a property that is no longer checked differs from a ledger with a verdict for it`()
  throws
{
  var ledger = LedgerSource()
  ledger.verdicts[.rebootedVMRuns] = #"{ "otherwise": "vacuous" }"#
  #expect(
    try mismatches(ledger)
      == ["RebootedVMRuns: expected vacuous by expected.jsonc, found not checked"])
}

@Test func `a property that is checked differs from a ledger that says it is not checked`() throws {
  var ledger = LedgerSource()
  ledger.verdicts[.typeOK] = #"{ "otherwise": "notChecked" }"#
  #expect(
    try mismatches(ledger) == ["TypeOK: expected not checked by expected.jsonc, found holds"])
}

@Test func `properties that the command line leaves out do not differ from a ledger`() throws {
  var ledger = LedgerSource()
  ledger.verdicts[.typeOK] = #"{ "otherwise": "violated" }"#
  ledger.verdicts[.uniqueUUID] = #"{ "otherwise": "violated" }"#
  #expect(
    try mismatches(ledger, asking: [.uniqueUUID])
      == ["UniqueUUID: expected violated by expected.jsonc, found holds"])
}

@Test func `a model and its ledger are both compared, and a difference names its source`() throws {
  let model = ModelSource.update.adding(#""expect": { "states": 8, "TypeOK": "violated" }"#)
  var ledger = LedgerSource()
  ledger.verdicts[.typeOK] = #"{ "otherwise": "vacuous" }"#
  #expect(
    try mismatches(ledger, of: model) == [
      "states: expected 8 by the model, found 6",
      "TypeOK: expected violated by the model, found holds",
      "TypeOK: expected vacuous by expected.jsonc, found holds",
    ])
}

@Test
func `a property that is asked for by name does not differ from a pin that it is not checked`()
  throws
{
  var ledger = LedgerSource()
  ledger.verdicts[.typeOK] = #"{ "otherwise": "notChecked" }"#
  #expect(try mismatches(ledger, asking: [.typeOK]) == [])
}

@Test func `a model may leave out a property that its ledger pins`() throws {
  let model = ModelSource.update.adding(#""expect": { "TypeOK": "notChecked" }"#)
  #expect(try mismatches(LedgerSource(), of: model) == [])
}

@Test func `generated states are compared where a ledger has them`() throws {
  let numbers = #""update.jsonc": { "states": 6, "generated": 8, "depth": 5 }"#
  #expect(
    try mismatches(LedgerSource(numbers: [numbers]))
      == ["generated: expected 8 by expected.jsonc, found 6"])
}

@Test func `a ledger's numbers are compared only with those of a search with every reduction`()
  throws
{
  let ledger = LedgerSource(numbers: [#""update.jsonc": { "states": 7, "depth": 4 }"#])
  #expect(try mismatches(ledger, reductions: .none) == [])
}

@Test func `check expects a violation that a ledger pins, and says so`() throws {
  try withTemporaryFolder { folder in
    var ledger = LedgerSource(numbers: [#""update.jsonc": { "states": 1849, "depth": 38 }"#])
    for property in Property.allCases {
      ledger.verdicts[property] = #"{ "otherwise": "notChecked" }"#
    }
    ledger.verdicts[.noFriendlyFire] = #"{ "otherwise": "violated" }"#
    try ledger.writeWithModel(.linkLoss, in: folder)
    let run = ModelRun.explore(
      try LoadedModel.load(folder + "/update.jsonc"), asking: [.noFriendlyFire],
      ExplorationOptions())
    #expect(run.status == .violated && run.statusOfCheck == .holds)
    let text = CheckText(run: run, style: Style(isColored: false), isQuiet: true).text
    #expect(
      text.contains(
        """

          violated    NoFriendlyFire           in 13 steps (as the model expects)

        """))
  }
}
