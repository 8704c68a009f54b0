import Testing

@testable import checker

@Test func `the JSON of a gate has this shape`() throws {
  #expect(
    JSONWriter.pretty(GateJSON(report: try GateReport.sample()).document) == """
      {
        "version": 3,
        "status": 1,
        "notRun": 2,
        "differences": [
          {
            "direction": "silenced",
            "property": "NoFalseHalt",
            "models": [{ "model": "model.jsonc", "expected": "holds", "found": "vacuous" }],
            "command": "checker check --property NoFalseHalt model.jsonc"
          }
        ],
        "untakenSteps": [],
        "unviolated": [],
        "unfitLedgers": [],
        "models": [
          {
            "model": "model.jsonc",
            "result": "asExpected",
            "mismatches": [],
            "distinctStates": 6,
            "statesGenerated": 6,
            "depth": 5,
            "seconds": 0.5
          },
          {
            "model": "model.jsonc",
            "result": "different",
            "mismatches": [
              { "kind": "count", "subject": "states", "expected": 3, "found": 61 },
              { "kind": "verdict", "subject": "NoFalseHalt", "expected": "holds", "found": "vacuous" }
            ],
            "distinctStates": 61,
            "statesGenerated": 90,
            "depth": 27,
            "seconds": 0.5
          },
          {
            "model": "model.jsonc",
            "result": "incomplete",
            "mismatches": [],
            "distinctStates": 5,
            "statesGenerated": 5,
            "depth": 4,
            "seconds": 0.5
          }
        ]
      }

      """)
}
