import TestSupport
import Testing

@testable import Explorer

/// Every store must give the same result, bit for bit.
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
func `a search with compressed states finds what one with plain states finds`(seed: UInt64) throws {
  let system = GraphSystem.random(seed: seed, states: 300, meanTransitions: 3)
  try expectAgreement(system, WordHash.self, .tiny, NaiveExplorer(system))
  let widened = Widened(system)
  try expectAgreement(widened, WordHash.self, .tiny, NaiveExplorer(widened))
}

@Test(arguments: 0..<10 as Range<UInt64>)
func `compressed states whose hashes collide are distinguished`(seed: UInt64) throws {
  let system = Widened(GraphSystem.random(seed: seed, states: 200, meanTransitions: 3))
  try expectAgreement(system, CoarseHash.self, .tiny, NaiveExplorer(system))
  try expectAgreement(system, ConstantHash.self, .tiny, NaiveExplorer(system))
}

@Test(arguments: [1, 2, 4], 0..<3 as Range<UInt64>)
func `large levels are compressed without loss`(threads: Int, seed: UInt64) throws {
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
func `a search that runs short of memory continues with compressed states`(
  threads: Int, percent: Int
) throws {
  let system = Counters<5>(values: 11)
  var tuning = Tuning()
  tuning.blockStates = 16
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
  #expect(auto.labelCounts == whole.labelCounts)
  guard auto.levelSizes == whole.levelSizes else { return }
  for number in stride(from: 0, to: auto.distinctStates, by: 997) {
    #expect(auto.state(at: number) == whole.state(at: number))
    #expect(auto.parent(of: number) == whole.parent(of: number))
  }
}

/// Two counters stored in shuffled bits, so that the halves of states quickly take many values.
private struct ShuffledPairs: TransitionSystem {
  let values: UInt64

  var propertyCount: Int { 0 }
  var labelCount: Int { 1 }

  private func state(_ pair: UInt64) -> PackedWords<2> {
    PackedWords { word in
      let half = word == 0 ? pair / values : pair % values
      return half &* 0x9e37_79b9_7f4a_7c15
    }
  }

  func forEachInitialState(_ visit: (PackedWords<2>) -> Void) {
    for half in 0..<values { visit(state(half * values + half)) }
  }

  func forEachTransition(
    from state: PackedWords<2>,
    _ visit: (_ successor: PackedWords<2>, _ label: Int, _ findings: Findings) -> Void
  ) -> Findings {
    visit(PackedWords { state.words[1 - $0] }, 0, Findings())
    return Findings()
  }
}

@Test(arguments: [1, 2])
func `halves of states that take many values at once keep their numbers apart`(
  threads: Int
) throws {
  let exploration = try explore(
    ShuffledPairs(values: 200_000),
    options: ExplorationOptions(threads: threads, store: .compressed))
  #expect(exploration.distinctStates == 200_000)
  #expect(exploration.statesGenerated == 400_000)
}

/// A tree whose states also lead back to their parents, stored in shuffled bits.
private struct ShuffledTree: TransitionSystem {
  let count: UInt64

  var propertyCount: Int { 0 }
  var labelCount: Int { 1 }

  private func state(_ number: UInt64) -> PackedWords<2> {
    PackedWords { number &* ($0 == 0 ? 0x9e37_79b9_7f4a_7c15 : 1) }
  }

  func forEachInitialState(_ visit: (PackedWords<2>) -> Void) { visit(state(0)) }

  func forEachTransition(
    from state: PackedWords<2>,
    _ visit: (_ successor: PackedWords<2>, _ label: Int, _ findings: Findings) -> Void
  ) -> Findings {
    let number = state.words[1]
    if number > 0 { visit(self.state((number - 1) / 8), 0, Findings()) }
    for child in 8 * number + 1..<8 * number + 9 where child < count {
      visit(self.state(child), 0, Findings())
    }
    return Findings()
  }
}

@Test(arguments: [1, 2])
func `states of earlier levels are known although their keys have become wider`(
  threads: Int
) throws {
  let exploration = try explore(
    ShuffledTree(count: 50_000), options: ExplorationOptions(threads: threads, store: .compressed))
  #expect(exploration.distinctStates == 50_000)
  #expect(exploration.statesGenerated == 99_999)
  #expect(exploration.levelSizes == [1, 8, 64, 512, 4096, 32_768, 12_551])
}
