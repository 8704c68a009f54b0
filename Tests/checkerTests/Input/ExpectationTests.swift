import Invariants
import Testing

@testable import checker

@Test func `an expectation names only existing properties and verdicts`() throws {
  let expect =
    #""expect": { "SingelExecution": "holds", "UniqueUUID": "holdz", "MigrationCompletes": "holds" }"#
  #expect(
    try mistakes(in: ModelSource(more: [expect])) == """
      model.jsonc:6:15: error: expect: found the unknown key "SingelExecution", did you mean \
      "SingleExecution"?
      model.jsonc:6:57: error: expect.UniqueUUID: found "holdz", did you mean "holds"?
      model.jsonc:6:88: error: expect.MigrationCompletes: found "holds", expected "reached" or \
      "notReached"
      """)
}

@Test func `an expectation cannot be that a search is cut short`() throws {
  #expect(
    try mistakes(in: ModelSource(more: [#""expect": { "TypeOK": "incomplete" }"#])) == """
      model.jsonc:6:25: error: expect.TypeOK: found "incomplete", expected one of "holds", \
      "violated" or "vacuous"
      """)
}

@Test func `expected counts are not negative`() throws {
  #expect(
    try mistakes(in: ModelSource(more: [#""expect": { "states": -1, "depth": "deep" }"#])) == """
      model.jsonc:6:25: error: expect.states: found -1, expected an integer from 0
      model.jsonc:6:38: error: expect.depth: found a string, expected an integer from 0
      """)
}

@Test func `an expectation accepts only the verdicts that it names`() {
  let expectation = Expectation(verdicts: [.uniqueUUID: .violated, .noFalseHalt: .vacuous])
  for verdict in Verdict.allCases {
    #expect(expectation.accepts(verdict, of: .uniqueUUID) == (verdict == .violated))
    #expect(expectation.accepts(verdict, of: .noFalseHalt) == (verdict == .vacuous))
  }
}

@Test func `the verdict of a property that an expectation does not name must be good`() {
  let good: [Verdict] = [.holds, .vacuous, .reached]
  for verdict in Verdict.allCases {
    #expect(Expectation().accepts(verdict, of: .typeOK) == good.contains(verdict))
  }
}
