import Explorer
import Spec
import Invariants
import Testing

@testable import checker

/// The lines of a gate on models with expectations, the first named `a.jsonc`.
private func lines(_ models: [(ModelSource, expect: String)]) throws -> [GateLine] {
  try models.enumerated().map { index, model in
    var run = try model.0.adding("\"expect\": { \(model.expect) }").explored(reductions: .all)
    run.model.path = ["a.jsonc", "b.jsonc", "c.jsonc"][index]
    return GateLine(run: run)
  }
}

@Test(arguments: [
  (PinnedVerdict.holds, PinnedVerdict.violated, PropertyDifference.Direction.weakened, true),
  (.vacuous, .violated, .weakened, true), (.notChecked, .violated, .weakened, false),
  (.holds, .vacuous, .silenced, true), (.violated, .vacuous, .silenced, false),
  (.reached, .notReached, .silenced, true), (.holds, .notChecked, .silenced, true),
  (.violated, .holds, .strengthened, false), (.notReached, .reached, .strengthened, false),
  (.vacuous, .holds, .strengthened, false),
])
func `a change of verdict has a direction, and may promise less`(
  expected: PinnedVerdict, found: PinnedVerdict, direction: PropertyDifference.Direction,
  isWeaker: Bool
) throws {
  #expect(PropertyDifference.Direction(from: expected, to: found) == direction)
  var line = try lines([(.update, #""TypeOK": "holds""#)])[0]
  line.run.model.path = "x.jsonc"
  let found = PropertyDifference.Case(line, .typeOK, expected: expected, found: found)
  #expect(found.isWeaker == isWeaker && found.model == "x.jsonc" && found.leastLength == nil)
}

@Test func `differences are grouped by direction and property, over all models`() throws {
  let differences = GateDifferences(
    try lines([
      (.linkLoss, #""states": 1849, "NoFriendlyFire": "holds", "UniqueUUID": "violated""#),
      (.linkLoss, #""states": 1840, "depth": 37, "NoFriendlyFire": "holds""#),
      (.update, #""UniqueUUID": "violated", "StartGuard": "holds", "states": 7"#),
    ]))
  let groups = differences.properties.filter {
    [.uniqueUUID, .noFriendlyFire, .startGuard].contains($0.property)
  }
  #expect(
    groups.map(\.headline) == [
      "weakened: NoFriendlyFire, holds → violated in 2 models",
      "silenced: StartGuard, holds → vacuous in 1 model",
      "strengthened: UniqueUUID, violated → holds in 2 models",
    ])
  #expect(groups[0].modelPhrase == "a.jsonc, b.jsonc")
  #expect(groups[2].modelPhrase == "a.jsonc, c.jsonc")
  #expect(groups[0].cases.map(\.leastLength) == [13, 13])
  #expect(
    differences.counts.map { "\($0.model): \($0.phrase)" } == [
      "b.jsonc: states 1,840 → 1,849, depth 37 → 38", "c.jsonc: states 7 → 6",
    ])
}

@Test func `of many models only the first are named`() {
  let models = ["a", "b", "c", "d", "e"]
  #expect(PropertyDifference.phrase(models: models) == "a, b, c and 2 others")
  #expect(PropertyDifference.phrase(models: ["a", "b", "c"]) == "a, b, c")
  #expect(GateDifferences.others(0, "model") == "")
  #expect(GateDifferences.others(1, "model") == "and 1 other model")
}

@Test func `steps and violations that a ledger pins are missed when no model shows them`() throws {
  try withTemporaryFolder { folder in
    var ledger = LedgerSource()
    ledger.verdicts[.startGuard] = #"{ "otherwise": "violated" }"#
    try ledger.writeWithModel(in: folder)
    let path = folder + "/expected.jsonc"
    let text = try InputFile.text(of: path)
    func run(_ untaken: String) throws -> GateDifferences {
      try OutputFile.write(
        String(text.dropLast(2)) + "  \"untakenSteps\": { \"proposed\": [\(untaken)] },\n}\n",
        to: path)
      let model = try LoadedModel.load(folder + "/update.jsonc")
      let line = GateLine(run: ModelRun.explore(model, asking: nil, .init(), reductions: .all))
      return GateDifferences([line])
    }
    let all = try run("").untakenSteps
    #expect(all.count > 200 && !all.contains { $0.step == "event: takeEvent" })
    #expect(all[0].design == "proposed")
    #expect(!all.contains { $0.step.hasSuffix(": awaitReply") || $0.step.hasSuffix(": call") })
    let pinned = all.map { "\"\($0.step)\"" }
    #expect(try run(pinned.joined(separator: ", ")).untakenSteps == [])
    #expect(
      try run(pinned.dropFirst().joined(separator: ", ")).untakenSteps == [all[0]])
    #expect(try run("").unviolated == [.startGuard])
  }
}

@Test func `the page of a gate begins with its differences`() throws {
  let sample = try GateReport.sample()
  let page = GateHTML(report: sample).page.content
  #expect(page.contains("<h2>Differences</h2>"))
  #expect(page.contains("<td class=\"verdict doubt\">silenced</td><td>NoFalseHalt"))
  #expect(page.contains("<code>checker check --property NoFalseHalt model.jsonc</code>"))
  var gone = GateReport()
  gone.differences.unviolated = [.typeOK]
  #expect(
    GateHTML(report: gone).page.content.contains(
      "<h2>Differences</h2>\n<ul><li>TypeOK: violated by no model any more</li></ul>"))
  #expect(!GateHTML(report: GateReport()).page.content.contains("Differences"))
}
