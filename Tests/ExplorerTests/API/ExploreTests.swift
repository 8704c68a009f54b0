import Explorer
import TestSupport
import Testing

@Test(arguments: 0..<300 as Range<UInt64>)
func `the explorer agrees with the naive one for any number of threads`(seed: UInt64) throws {
  let system = GraphSystem.random(seed: seed, states: 20 + Int(seed) * 3)
  let naive = NaiveExplorer(system)
  var first: Fingerprint<UInt64>?
  for threads in [1, 2, 4] {
    for tuning in [Tuning(), .tiny] {
      let exploration = try explore(
        system, options: ExplorationOptions(threads: threads), hash: WordHash.self, tuning: tuning)
      expectAgreement(exploration, naive, "\(threads) threads")
      let fingerprint = Fingerprint(exploration)
      #expect(fingerprint == first ?? fingerprint)
      first = fingerprint
    }
  }
}

@Test(arguments: 0..<6 as Range<UInt64>)
func `levels of thousands of states are the same for any number of threads`(
  seed: UInt64
) throws {
  let system = Widened(GraphSystem.random(seed: 1000 + seed, states: 60_000, meanTransitions: 5))
  let naive = NaiveExplorer(system)
  var tuning = Tuning()
  tuning.tableLines = 16
  tuning.chunkStates = 64
  tuning.parallelRebuildStates = 4096
  var first: Fingerprint<PackedWords<3>>?
  for threads in [1, 2, 4] {
    let exploration = try explore(
      system, options: ExplorationOptions(threads: threads), hash: WordHash.self, tuning: tuning)
    expectAgreement(exploration, naive, "\(threads) threads")
    let fingerprint = Fingerprint(exploration)
    #expect(fingerprint == first ?? fingerprint)
    first = fingerprint
  }
}

@Test(arguments: [(3, 288, 1_146), (5, 8832, 58_146), (7, 296_448, 2_744_706)], [1, 2])
func `two-phase commit has the published number of states`(
  system: (resourceManagers: Int, distinct: Int, generated: UInt64), threads: Int
) throws {
  let exploration = try explore(
    TwoPhaseCommit(resourceManagers: system.resourceManagers),
    options: ExplorationOptions(threads: threads))
  #expect(exploration.completion == .exhausted)
  #expect(exploration.distinctStates == system.distinct)
  #expect(exploration.statesGenerated == system.generated)
  #expect(exploration.depth == 3 * system.resourceManagers + 1)
  #expect(exploration.firstApplications == [Occurrence(state: 0)])
  #expect(exploration.firstViolations == [nil])
}

@Test func `steps that change nothing only increase the number of states generated`() throws {
  let exploration = try explore(TwoPhaseCommit(resourceManagers: 7, skipsStuttering: true))
  #expect(exploration.distinctStates == 296_448)
  #expect(exploration.statesGenerated == 1_735_810)
}

@Test func `a system without an initial state is an error`() {
  #expect(throws: ExplorationError.noInitialState) {
    try explore(GraphSystem(initialStates: [], edges: [(0, 1)]))
  }
}

@Test func `an initial state that is visited twice is one state, generated twice`() throws {
  let exploration = try explore(GraphSystem(initialStates: [1, 0, 1], edges: [(0, 1)]))
  #expect(exploration.distinctStates == 2)
  #expect(exploration.statesGenerated == 4)
  #expect(exploration.state(at: 0) == 1)
  #expect(exploration.levelSizes == [2])
}

@Test func `an exploration may consist of one state without transitions`() throws {
  let exploration = try explore(GraphSystem(initialStates: [5], edges: []))
  #expect(exploration.completion == .exhausted)
  #expect(exploration.distinctStates == 1)
  #expect(exploration.depth == 0)
}

@Test func `many initial states make the table grow`() throws {
  let system = GraphSystem(initialStates: Array(0..<5000), edges: [(4999, 0)])
  for threads in [1, 2] {
    let exploration = try explore(
      system, options: ExplorationOptions(threads: threads), hash: WordHash.self, tuning: .tiny)
    expectAgreement(exploration, NaiveExplorer(system), "\(threads) threads")
  }
}

@Test(arguments: [1, 2, 4])
func `a state with more transitions than the table has slots is expanded whole`(
  threads: Int
) throws {
  // Eight states, each with an edge to all of 20,000 others, so that the table grows within a
  // state.
  var system = GraphSystem(edges: (1...8).map { (0, $0) } + [(0, 20_000)])
  for source in 1...8 { system.edges[source] = (9..<20_000).map { GraphSystem.Edge(to: $0) } }
  let exploration = try explore(
    system, options: ExplorationOptions(threads: threads), hash: WordHash.self, tuning: .tiny)
  expectAgreement(exploration, NaiveExplorer(system), "\(threads) threads")
}
