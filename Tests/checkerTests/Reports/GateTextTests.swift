import Invariants
import Testing

@testable import checker

@Test func `a gate has one line per model, the differences in groups, and a summary`() throws {
  let report = try GateReport.sample()
  #expect(
    GateText(report: report, style: Style(isColored: false)).text == """
      as expected model.jsonc  6 states, depth 5, 0.500 s
      different   model.jsonc  61 states, depth 27, 0.500 s
      incomplete  model.jsonc  5 states, depth 4, 0.500 s
                  incomplete: states at depth 4 were not explored further

      silenced
        The property says less now: it is vacuous, not reached, or not checked.
        NoFalseHalt: holds → vacuous in model.jsonc
          $ checker check --property NoFalseHalt model.jsonc

      counts moved in 1 model
        model.jsonc: states 3 → 61

      5 models: 1 as expected, 1 different, 1 incomplete, 2 not run

      """)
}

@Test func `a model whose expectations were rewritten is updated, not different`() throws {
  var line = try GateReport.sample().lines[1]
  line.isUpdated = true
  let report = GateReport(lines: [line])
  let text = GateText(report: report, style: Style(isColored: false)).text
  #expect(text.hasPrefix("updated     model.jsonc"))
  #expect(text.hasSuffix("\n\n1 model: 0 as expected, 1 updated\n"))
}

@Test func `a gate whose models have not changed says so`() {
  let report = GateReport(unchangedSince: "origin/main")
  #expect(
    GateText(report: report, style: Style(isColored: false)).text
      == "no model, design, trace or pin has changed since origin/main\n")
}

@Test func `what no model shows any more, and a ledger that does not fit, are in a gate's text`() {
  var report = GateReport()
  report.differences.untakenSteps = [
    DesignCoverage.UntakenStep(design: "proposed", step: "event: rename")
  ]
  report.differences.unviolated = [.noFalseHalt]
  report.unfitLedgers = [Diagnostic(file: "expected.jsonc", message: "found nothing")]
  report.refusedNames = ["NoFalseHalt", "TypeOK"]
  #expect(report.status == .unusable)
  #expect(
    GateText(report: report, style: Style(isColored: false)).text == """

      taken by no model any more
        proposed, event: rename

      violated by no model any more
        NoFalseHalt
        No model shows that these properties can be violated.

      expected.jsonc: error: found nothing

      nothing was updated: the expectations of NoFalseHalt and TypeOK would become weaker; if that is
        meant, add
        --allow-weaker NoFalseHalt --allow-weaker TypeOK

      0 models: 0 as expected, a ledger does not fit

      """)
  report.unfitLedgers = []
  #expect(report.status == .violated)
}
