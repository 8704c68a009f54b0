import Explorer
import Spec
import Testing

@testable import checker

private func lines() throws -> [GateLine] {
  let cutShort = ExplorationOptions(limits: Limits(depth: 4))
  return [
    GateLine(
      run: try ModelSource.update.adding(#""expect": { "states": 6, "depth": 5 }"#).explored(
        reductions: .all)),
    GateLine(
      run: try ModelSource.localMigration.adding(
        #""expect": { "states": 3, "NoFalseHalt": "holds" }"#
      ).explored(reductions: .all)),
    GateLine(
      run: try ModelSource.localMigration.adding(#""expect": { "depth": 27 }"#)
        .explored(asking: nil, cutShort)),
  ]
}

@Test func `a gate has a line a model, its differences and a summary`() throws {
  let report = GateReport(lines: try lines(), skipped: 2)
  #expect(
    report.text(Style(isColored: false)) == """
      as expected model.jsonc  6 states, depth 5, 0.500 s
      different   model.jsonc  72 states, depth 27, 0.500 s
                  states: expected 3, found 72
                  NoFalseHalt: expected holds, found vacuous
      incomplete  model.jsonc  5 states, depth 4, 0.500 s
                  incomplete: states at depth 4 were not explored further

      5 models: 1 as expected, 1 different, 1 incomplete, 2 not run

      """)
}

@Test func `a model whose expectations were rewritten is updated and not different`() throws {
  var line = try lines()[1]
  line.isUpdated = true
  let report = GateReport(lines: [line], skipped: 0)
  let text = report.text(Style(isColored: false))
  #expect(text.hasPrefix("updated     model.jsonc"))
  #expect(text.hasSuffix("\n\n1 model: 0 as expected, 1 updated\n"))
}

@Test func `the JSON of a gate has this shape`() throws {
  #expect(
    GateReport(lines: try lines(), skipped: 2).json(status: .violated) == """
      {
        "version": 1,
        "status": 1,
        "notRun": 2,
        "models": [
          {
            "model": "model.jsonc",
            "result": "asExpected",
            "mismatches": [],
            "distinctStates": 6,
            "depth": 5,
            "seconds": 0.5
          },
          {
            "model": "model.jsonc",
            "result": "different",
            "mismatches": [
              { "subject": "states", "expected": "3", "found": "72" },
              { "subject": "NoFalseHalt", "expected": "holds", "found": "vacuous" }
            ],
            "distinctStates": 72,
            "depth": 27,
            "seconds": 0.5
          },
          {
            "model": "model.jsonc",
            "result": "incomplete",
            "mismatches": [],
            "distinctStates": 5,
            "depth": 4,
            "seconds": 0.5
          }
        ]
      }

      """)
}
