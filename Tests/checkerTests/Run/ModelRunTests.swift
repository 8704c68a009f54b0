import Explorer
import Invariants
import Spec
import Testing

@testable import checker

@Test func `a property whose subject occurs holds, and one whose subject never occurs is vacuous`()
  throws
{
  let run = try ModelSource.localMigration.explored()
  #expect(run.distinctStates == 61 && run.statesGenerated == 90 && run.depth == 27)
  #expect(run.completion == .exhausted && run.isExhaustive)
  #expect(run.verdict(of: .renameOrder) == .holds)
  #expect(run.verdict(of: .noFalseHalt) == .vacuous)
  #expect(run.verdict(of: .migrationCompletes) == .reached)
  #expect(run.verdict(of: .startCompletes) == nil)
  #expect(run.counterexamples.isEmpty && run.status == .holds)
}

@Test func `a property that fails somewhere is violated, with a shortest counterexample`() throws {
  let run = try ModelSource.linkLoss.explored()
  #expect(run.distinctStates == 1849 && run.statesGenerated == 4260 && run.depth == 38)
  #expect(run.verdict(of: .noFriendlyFire) == .violated)
  #expect(run.verdict(of: .locationAgrees) == .violated)
  #expect(
    run.counterexamples.map(\.property) == [
      .noFriendlyFire, .successIsVisible, .locationAgrees, .noStaleResidentOn, .deadVMCanStart,
      .failureIsTrue, .runningVMExecutes,
    ])
  #expect(run.counterexamples.map(\.steps.count) == [13, 23, 21, 21, 21, 23, 21])
  #expect(run.status == .violated)
}

@Test func `a counterexample goes from the initial state step by step to the violation`() throws {
  let run = try ModelSource.linkLoss.explored(asking: [.noFriendlyFire])
  let trace = try #require(run.counterexamples.first)
  let size = run.model.machine.size
  func facts(_ pool: PoolState) -> [String] { pool.facts(of: size).map(\.value) }
  #expect(facts(trace.initial) == facts(run.model.machine.model.initialState))
  #expect(facts(trace.steps[0].before) == facts(trace.initial))
  for (step, next) in zip(trace.steps, trace.steps.dropFirst()) {
    #expect(facts(step.after) == facts(next.before))
  }
  #expect(facts(trace.last) == facts(trace.steps[12].after))
  #expect(trace.steps[10].transition.fault == .migrationLinkLoss)
  #expect(trace.steps[12].transition.effects.contains(.destroyedDomain))
}

@Test func `a landmark that is not reached anywhere in the whole space is not reached`() throws {
  let model = ModelSource.migration.adding(
    #""changes": [{ "in": "migrate.source", "remove": "sendGoAhead" }]"#)
  let run = try model.explored(asking: [.migrationCompletes])
  #expect(run.isExhaustive)
  #expect(run.verdict(of: .migrationCompletes) == .notReached)
  #expect(run.status == .violated)
}

@Test func `a search that is cut short decides only what it has found`() throws {
  let limits = ExplorationOptions(limits: Limits(depth: 12))
  let run = try ModelSource.linkLoss.explored(asking: nil, limits)
  #expect(run.completion == .incomplete(.depth(limit: 12)))
  #expect(!run.isExhaustive)
  #expect(run.verdicts.allSatisfy { $0.verdict == .incomplete })
  #expect(run.status == .incomplete)

  let longer = try ModelSource.linkLoss.explored(
    asking: nil, ExplorationOptions(limits: Limits(depth: 25)))
  #expect(longer.verdict(of: .noFriendlyFire) == .violated)
  #expect(longer.verdict(of: .uniqueUUID) == .incomplete)
  #expect(longer.status == .violated)
}

@Test func `a landmark that was reached stays reached when the search is cut short`() throws {
  let run = try ModelSource.localMigration.explored(
    asking: nil, ExplorationOptions(limits: Limits(depth: 26)))
  #expect(run.verdict(of: .migrationCompletes) == .reached)
  #expect(run.verdict(of: .typeOK) == .incomplete)
  #expect(run.status == .incomplete)
}

@Test func `a search that stops at the first violation leaves the other properties undecided`()
  throws
{
  let run = try ModelSource.linkLoss.explored(asking: nil, ExplorationOptions(failFast: true))
  #expect(run.completion == .stoppedAtViolation)
  #expect(run.verdict(of: .noFriendlyFire) == .violated)
  #expect(run.verdict(of: .locationAgrees) == .incomplete)
  #expect(run.status == .violated)
}

@Test func `a search that stops at the first violation stops at the nearest one`() throws {
  // Another violation is on the same level, out of a state with a lower number, and ends one step
  // later.
  let model = ModelSource.migration.adding(#""faults": { "xenopsdRestart": 1 }"#)
  let run = try model.explored(asking: nil, ExplorationOptions(failFast: true))
  #expect(run.counterexamples.map(\.property) == [.noLeftovers])
  #expect(run.counterexamples.map(\.steps.count) == [12])
  #expect(run.counterexamples.map(\.isShortest) == [true])
  let whole = try model.explored()
  #expect(whole.counterexamples.map(\.steps.count).min() == 12)
}

@Test func `only the properties that were asked have verdicts, in the order of all`() throws {
  let run = try ModelSource.linkLoss.explored(asking: [.uniqueUUID, .noFriendlyFire])
  #expect(run.verdicts.map(\.property) == [.uniqueUUID, .noFriendlyFire])
  #expect(run.counterexamples.map(\.property) == [.noFriendlyFire])
}

@Test
func `a model is asked about a landmark that no request leads to if it has an expectation for it`()
  throws
{
  let model = ModelSource.update.adding(#""expect": { "StartCompletes": "reached" }"#)
  let run = try model.explored()
  #expect(run.verdict(of: .startCompletes) == .notReached)
  #expect(run.verdict(of: .migrationCompletes) == nil)
  #expect(run.statusOfCheck == .violated)
}
