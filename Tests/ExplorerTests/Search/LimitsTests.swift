import Explorer
import Synchronization
import TestSupport
import Testing

private func incomplete(_ shortage: Shortage) -> Completion { .incomplete(shortage) }

@Test(arguments: [1, 2])
func `a limit on states stops after a whole level`(threads: Int) throws {
  let system = TwoPhaseCommit(resourceManagers: 5)
  let whole = try explore(system)
  for limit in [1, 2, 100, 5000, 8831] {
    let exploration = try explore(
      system,
      options: ExplorationOptions(threads: threads, limits: Limits(states: limit)),
      hash: WordHash.self, tuning: .tiny)
    #expect(exploration.completion == incomplete(.states(limit: limit)))
    #expect(exploration.distinctStates >= limit)
    #expect(whole.levelSizes.starts(with: exploration.levelSizes))
    #expect(exploration.levelSizes.dropLast().reduce(0, +) < limit)
  }
}

@Test func `a search that never exceeds its limit is exhausted`() throws {
  let system = GraphSystem(edges: [(0, 1), (1, 2)])
  let limits = Limits(states: 4, depth: 3, seconds: 1000, memoryBytes: 1 << 30)
  let exploration = try explore(system, options: ExplorationOptions(limits: limits))
  #expect(exploration.completion == .exhausted)
}

@Test func `the last level is expanded before the search counts as exhausted`() throws {
  let system = GraphSystem(edges: [(0, 1), (1, 2)])
  for limits in [Limits(depth: 2), Limits(states: 3)] {
    let exploration = try explore(system, options: ExplorationOptions(limits: limits))
    #expect(exploration.completion != .exhausted)
    #expect(exploration.distinctStates == 3)
  }
}

@Test func `states at the greatest depth are found and not expanded`() throws {
  let system = TwoPhaseCommit(resourceManagers: 5)
  let whole = try explore(system)
  for depth in [0, 1, 5, 16] {
    let exploration = try explore(
      system, options: ExplorationOptions(limits: Limits(depth: depth)))
    #expect(exploration.completion == incomplete(.depth(limit: depth)))
    #expect(exploration.levelSizes == Array(whole.levelSizes[...depth]))
  }
}

@Test(arguments: [1, 2])
func `a search that runs out of time is incomplete`(threads: Int) throws {
  let exploration = try explore(
    TwoPhaseCommit(resourceManagers: 5),
    options: ExplorationOptions(threads: threads, limits: Limits(seconds: 0)))
  #expect(exploration.completion == incomplete(.seconds(limit: 0)))
  #expect(exploration.distinctStates < 8832)
}

@Test(arguments: [1, 2, 4])
func `a limit on memory is obeyed and makes the search incomplete`(threads: Int) throws {
  let system = TwoPhaseCommit(resourceManagers: 7)
  for kibibytes in [1, 63, 64, 70, 100, 300, 1000, 3000, 4500] {
    let limit = kibibytes << 10
    var tuning = Tuning()
    tuning.blockStates = 16
    let exploration = try explore(
      system,
      options: ExplorationOptions(
        threads: threads, limits: Limits(memoryBytes: limit), store: .plain),
      hash: WordHash.self, tuning: tuning)
    #expect(exploration.completion == incomplete(.memory(limitBytes: limit)))
    #expect(exploration.memoryBytes <= limit)
    #expect(exploration.distinctStates < 296_448)
  }
}

@Test(arguments: [1, 2, 4])
func `an interrupted search is incomplete and its findings lead to states`(threads: Int) throws {
  let asked = Atomic<Int>(0)
  let system = TwoPhaseCommit(resourceManagers: 7)
  for questions in [1, 5, 40, 150] {
    asked.store(0, ordering: .relaxed)
    let exploration = try explore(
      system,
      options: ExplorationOptions(
        threads: threads,
        isInterrupted: { asked.add(1, ordering: .relaxed).newValue >= questions }))
    #expect(exploration.completion == incomplete(.interrupted))
    #expect(exploration.distinctStates < 296_448)
    let last = exploration.distinctStates - 1
    let path = exploration.path(to: Occurrence(state: last), in: system)
    #expect(path.steps.count == exploration.depth(of: last))
  }
}

@Test func `violations found before a search was cut short are kept`() throws {
  var system = GraphSystem(edges: (0..<50).map { ($0, $0 + 1) })
  system.propertyCount = 1
  system.stateFindings[3] = Findings(applied: 1, violated: 1)
  let exploration = try explore(system, options: ExplorationOptions(limits: Limits(depth: 10)))
  #expect(exploration.completion == incomplete(.depth(limit: 10)))
  #expect(exploration.firstViolations == [Occurrence(state: 3)])
}
