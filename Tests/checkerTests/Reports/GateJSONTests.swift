import Testing

@testable import checker

@Test func `the JSON of a gate has this shape`() throws {
  #expect(
    JSONWriter.pretty(GateJSON(report: try GateReport.sample()).document) == """
      {
        "version": 2,
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
              { "subject": "states", "expected": "3", "found": "61" },
              { "subject": "NoFalseHalt", "expected": "holds", "found": "vacuous" }
            ],
            "distinctStates": 61,
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
