import Explorer
import Invariants
import Spec
import TestSupport
import Testing

@testable import checker

/// A model whose widest levels are shared among threads.
private let wide = ModelSource.migration.adding(
  #""faults": { "xapiRestart": { "budget": 1, "hosts": [1] }, "xenopsdRestart": 1, "migrationLinkLoss": 1 }"#
)

/// The complete printed output of a run.
private func output(_ run: ModelRun) -> [String] {
  [
    CheckText(run: run, style: Style(isColored: true), isQuiet: false).text,
    JSONWriter.pretty(RunJSON.document([RunJSON(run: run).element], status: run.statusOfCheck)),
  ]
}

@Test func `one, two and four threads print the same bytes`() throws {
  let alone = try wide.explored(asking: nil, ExplorationOptions(threads: 1))
  #expect(alone.distinctStates == 113_764)
  #expect(alone.counterexamples.count == 10)
  for threads in [2, 4] {
    let shared = try wide.explored(asking: nil, ExplorationOptions(threads: threads))
    #expect(output(shared) == output(alone), "\(threads) threads")
  }
}

@Test func `the levels of the wide model are wide enough to be shared`() throws {
  let small = SmallModel("wide", wide, states: 0, generated: 0, depth: 0)
  let found = try explore(try small.system())
  let shared = found.levelSizes.filter { $0 >= Tuning().parallelLevelStates }
  #expect(shared.count == 23)
  #expect(found.levelSizes.max() == 5_882)
}

@Test func `a search that is cut short prints the same bytes for any number of threads`() throws {
  for limits in [Limits(states: 20_000), Limits(depth: 22)] {
    let alone = try wide.explored(asking: nil, ExplorationOptions(threads: 1, limits: limits))
    let shared = try wide.explored(asking: nil, ExplorationOptions(threads: 4, limits: limits))
    #expect(!alone.isExhaustive && output(shared) == output(alone), "\(limits)")
  }
}

@Test func `any number of threads stop at the same first violation`() throws {
  let alone = try wide.explored(asking: nil, ExplorationOptions(threads: 1, failFast: true))
  let shared = try wide.explored(asking: nil, ExplorationOptions(threads: 4, failFast: true))
  #expect(alone.counterexamples.count == 1 && output(shared) == output(alone))
}

@Test(arguments: SmallModel.all)
func `small levels that are forcibly shared give the results of one thread`(
  _ small: SmallModel
) throws {
  let system = try small.system()
  let naive = NaiveExplorer(system)
  for threads in [1, 2, 4] {
    let found = try explore(
      system, options: ExplorationOptions(threads: threads), hash: WordHash.self, tuning: .tiny)
    #expect(found.distinctStates == naive.states.count, "\(threads) threads")
    #expect(found.statesInOrderOfWords == naive.states.inOrderOfWords, "\(threads) threads")
    // Each of these is found by replaying its path.
    let some = stride(from: 0, to: naive.states.count, by: max(1, naive.states.count / 200))
    #expect(some.allSatisfy { found.state(at: $0) == naive.states[$0] }, "\(threads) threads")
    #expect(found.labelCounts == naive.labelCounts)
    #expect(found.firstViolations == naive.firstViolations)
  }
}
