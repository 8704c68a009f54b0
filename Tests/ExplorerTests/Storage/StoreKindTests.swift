import TestSupport
import Testing

@testable import Explorer

/// Every way of keeping states must find the same, bit for bit.
private func expectAgreement<System: TransitionSystem, Hash: StateHash>(
  _ system: System, _ hash: Hash.Type, _ tuning: Tuning, _ naive: NaiveExplorer<System.State>
) throws {
  for threads in [1, 2, 4] {
    for store in StoreKind.allCases {
      let exploration = try explore(
        system, options: ExplorationOptions(threads: threads, store: store), hash: hash,
        tuning: tuning)
      expectAgreement(exploration, naive, "\(store), \(threads) threads")
    }
  }
}

@Test(arguments: 0..<40 as Range<UInt64>)
func `compressed states are found as plain ones are`(seed: UInt64) throws {
  let system = GraphSystem.random(seed: seed, states: 300, meanTransitions: 3)
  try expectAgreement(system, WordHash.self, .tiny, NaiveExplorer(system))
  let widened = Widened(system)
  try expectAgreement(widened, WordHash.self, .tiny, NaiveExplorer(widened))
}

@Test(arguments: 0..<10 as Range<UInt64>)
func `compressed states whose hashes collide are told apart`(seed: UInt64) throws {
  let system = Widened(GraphSystem.random(seed: seed, states: 200, meanTransitions: 3))
  try expectAgreement(system, CoarseHash.self, .tiny, NaiveExplorer(system))
  try expectAgreement(system, ConstantHash.self, .tiny, NaiveExplorer(system))
}

@Test(arguments: [1, 2, 4], 0..<3 as Range<UInt64>)
func `large levels are compressed as they are kept`(threads: Int, seed: UInt64) throws {
  let system = Widened(GraphSystem.random(seed: 2000 + seed, states: 60_000, meanTransitions: 5))
  let naive = NaiveExplorer(system)
  var tuning = Tuning()
  tuning.tableLines = 16
  tuning.quotientSlots = 1
  tuning.chunkStates = 64
  tuning.parallelRebuildStates = 4096
  let exploration = try explore(
    system, options: ExplorationOptions(threads: threads, store: .compressed),
    hash: WordHash.self, tuning: tuning)
  expectAgreement(exploration, naive, "\(threads) threads")
}

@Test(arguments: [1, 2], [60, 70, 80, 90, 95])
func `a search that runs short of memory goes on with compressed states`(
  threads: Int, percent: Int
) throws {
  let system = Counters<5>(values: 11)
  var tuning = Tuning()
  tuning.blockStates = 16
  tuning.takenOverStates = 256
  func explored(_ store: StoreKind, _ limit: Int?) throws -> Exploration<PackedWords<5>> {
    try explore(
      system,
      options: ExplorationOptions(
        threads: threads, limits: Limits(memoryBytes: limit), store: store),
      hash: WordHash.self, tuning: tuning)
  }
  let whole = try explored(.plain, nil)
  let limit = whole.memoryBytes / 100 * percent
  #expect(try explored(.plain, limit).completion == .incomplete(.memory(limitBytes: limit)))
  let auto = try explored(.auto, limit)
  #expect(auto.memoryBytes <= limit)
  #expect(auto.completion == .exhausted)
  #expect(auto.levelSizes == whole.levelSizes)
  #expect(auto.stepCounts == whole.stepCounts)
  guard auto.levelSizes == whole.levelSizes else { return }
  for number in stride(from: 0, to: auto.distinctStates, by: 997) {
    #expect(auto.state(at: number) == whole.state(at: number))
    #expect(auto.parent(of: number) == whole.parent(of: number))
  }
}
