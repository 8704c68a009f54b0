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
      model.jsonc:6:88: error: expect.MigrationCompletes: found "holds", expected one of \
      "reached", "notReached" or "notChecked"
      """)
}

@Test func `an expectation cannot be that a search is cut short`() throws {
  #expect(
    try mistakes(in: ModelSource(more: [#""expect": { "TypeOK": "incomplete" }"#])) == """
      model.jsonc:6:25: error: expect.TypeOK: found "incomplete", expected one of "holds", \
      "violated", "vacuous" or "notChecked"
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

@Test func `a violation may say how long its shortest counterexample is`() throws {
  try withTemporaryFolder { folder in
    let source = ModelSource(more: [
      #""expect": { "generated": 3, "NoFalseHalt": { "violated": 13 }, "TypeOK": "notChecked" }"#
    ])
    let expectation = try source.load(in: folder).expectation
    #expect(expectation?.generated == 3 && expectation?.lengths == [.noFalseHalt: 13])
    #expect(expectation?.verdicts == [.noFalseHalt: .violated, .typeOK: .notChecked])
  }
  #expect(
    try mistakes(in: ModelSource(more: [#""expect": { "NoFalseHalt": { "holds": 1 } }"#])) == """
      model.jsonc:6:30: error: expect.NoFalseHalt: found no "violated", expected an integer from 0
      model.jsonc:6:32: error: expect.NoFalseHalt: found the unknown key "holds"; the only key \
      here is "violated"
      """)
}
