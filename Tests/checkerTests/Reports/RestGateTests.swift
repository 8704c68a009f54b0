import Explorer
import Invariants
import Testing

@testable import checker

private let path = Repository.path + "/models/what-if/ha-without-reset.jsonc"

/// The line of a model that goes on for ever, with what its ledger and its own file expect.
private func line(ledger: PinnedRest?, model own: PinnedRest?) throws -> GateLine {
  var options = Options()
  options.isQuiet = true
  var run = try Exploring(options: options, asksForRest: true).run(
    try LoadedModel.load(path), asking: nil, detail: .verdicts)
  let name = run.model.ledgerLine?.model ?? ""
  if let ledger {
    run.model.ledgerLine?.ledger.pins[name]?.rest = ledger
  } else {
    run.model.ledgerLine = nil
  }
  if run.model.expectation == nil { run.model.expectation = Expectation() }
  run.model.expectation?.rest = own
  return GateLine(run: run)
}

private func rests(_ line: GateLine) -> [String] {
  line.mismatches.filter { $0.subject == "comesToRest" }.map(\.phrase)
}

@Test func `a gate compares whether a protocol comes to rest with the ledger and the model`() throws
{
  #expect(try rests(line(ledger: .notAlways, model: nil)) == [])
  #expect(
    try rests(line(ledger: .always, model: .notAlways)).map { $0.prefix(28) }
      == ["comesToRest: expected always"])
  #expect(
    try rests(line(ledger: .notAlways, model: .always))
      == ["comesToRest: expected always by the model, found notAlways"])
}

@Test func `without a ledger a protocol must come to rest unless its model says otherwise`() throws
{
  #expect(
    try rests(line(ledger: nil, model: nil)) == ["comesToRest: expected always, found notAlways"])
  #expect(try rests(line(ledger: nil, model: .notAlways)) == [])
}

@Test func `a gate in which a search for what goes on for ever was cut short is incomplete`() throws
{
  var line = try line(ledger: .notAlways, model: nil)
  #expect(line.outcome == .asExpected)
  line.run.rest = .notKnown(.interrupted)
  #expect(line.outcome == .incomplete)
  line.run.rest = .notKnown(nil)
  #expect(line.outcome == .asExpected)
}

@Test func `a gate shows once that a protocol goes on for ever, and how to see it`() throws {
  let differences = GateDifferences([try line(ledger: .always, model: .always)])
  #expect(differences.rests.count == 1)
  let text = GateDifferenceText(differences: differences, style: Style(isColored: false)).lines
  #expect(text.contains("goes on for ever: \(path)"))
  #expect(text.contains("  comesToRest: always → notAlways"))
  #expect(text.contains("  Some fair behaviour goes on for ever."))
  #expect(text.contains("  $ checker check \(path)"))
}

@Test func `an update lets no protocol go on for ever without leave`() throws {
  var report = GateReport()
  report.lines = [try line(ledger: .always, model: nil)]
  report.differences = GateDifferences(report.lines)
  try GateUpdate(allowed: []).write(&report)
  #expect(report.refusedNames == ["comesToRest"])
  #expect(!report.lines[0].isUpdated)
  let text = GateText(report: report, style: Style(isColored: false)).text
  #expect(text.contains("\n  --allow-weaker comesToRest\n"))
}

@Test func `an update adds to a model without a ledger that its protocol goes on for ever`() throws
{
  let run = try line(ledger: nil, model: nil).run
  let text = String(decoding: ExpectationUpdate.updated(run), as: UTF8.self)
  #expect(text.contains("\"comesToRest\": \"notAlways\""))
}

@Test func `an expectation of anything else than always or notAlways is refused`() throws {
  let model = ModelSource.update.adding(#""expect": { "comesToRest": "never" }"#)
  try withTemporaryFolder { folder in
    let error = #expect(throws: Mistakes.self) { try model.load(in: folder) }
    #expect(error?.description.contains("expected \"always\" or \"notAlways\"") == true)
  }
}
