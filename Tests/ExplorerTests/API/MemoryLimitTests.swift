import TestSupport
import Testing

@testable import Explorer

/// Constants so small that every table grows many times, so that every kind of allocation hits some
/// limit.
private let tuning: Tuning = {
  var tuning = Tuning.tiny
  tuning.parallelLevelStates = 100
  tuning.chunkStates = 64
  tuning.blockStates = 8
  tuning.takenOverStates = 64
  tuning.nodeTableLines = 1
  tuning.quotientSlots = 1
  tuning.doublingSlots = 1 << 12
  return tuning
}()

/// Expects a search to end in one of the two permitted ways: complete, or incomplete for lack of
/// memory.
private func expectHonesty<System: TransitionSystem>(
  _ system: System, _ whole: Exploration<System.State>, limit: Int, _ store: StoreKind,
  threads: Int
) throws -> Completion {
  let comment: Comment = "\(store), \(threads) threads, \(limit) bytes"
  let exploration: Exploration<System.State>
  do throws(ExplorationError) {
    exploration = try explore(
      system,
      options: ExplorationOptions(
        threads: threads, limits: Limits(memoryBytes: limit), store: store),
      hash: WordHash.self, tuning: tuning)
  } catch {
    Issue.record("\(error), \(comment)")
    return .exhausted
  }
  if exploration.completion == .exhausted {
    #expect(exploration.memoryBytes <= limit, comment)
    #expect(exploration.levelSizes == whole.levelSizes, comment)
    #expect(exploration.labelCounts == whole.labelCounts, comment)
    #expect(exploration.statesGenerated == whole.statesGenerated, comment)
    #expect(exploration.firstViolations == whole.firstViolations, comment)
    #expect(exploration.firstApplications == whole.firstApplications, comment)
  } else {
    #expect(exploration.completion == .incomplete(.memory(limitBytes: limit)), comment)
    #expect(exploration.distinctStates <= whole.distinctStates, comment)
    #expect(whole.levelSizes.starts(with: exploration.levelSizes.dropLast()), comment)
  }
  guard exploration.distinctStates > 0 else { return exploration.completion }
  let last = exploration.distinctStates - 1
  let path = exploration.path(to: Occurrence(state: last), in: system)
  #expect(path.steps.count == exploration.depth(of: last), comment)
  #expect((path.steps.last?.state ?? path.initial) == exploration.state(at: last), comment)
  return exploration.completion
}

/// Tries many limits, from nothing to more than enough.
private func sweep<System: TransitionSystem>(
  _ system: System, _ store: StoreKind, threads: Int
) throws {
  let whole = try explore(
    system, options: ExplorationOptions(threads: 1, store: .plain), hash: WordHash.self,
    tuning: tuning)
  var exhausted = 0
  var incomplete = 0
  var limit = 1
  while exhausted < 4, limit < 16 * whole.memoryBytes {
    switch try expectHonesty(system, whole, limit: limit, store, threads: threads) {
    case .exhausted: exhausted += 1
    default: incomplete += 1
    }
    limit += max(61, limit / 23)
  }
  #expect(exhausted == 4 && incomplete > 30, "\(exhausted) and \(incomplete)")
}

@Test(arguments: StoreKind.allCases, [1, 2])
func `a search finds everything or reports that it did not, whatever the memory limit`(
  store: StoreKind, threads: Int
) throws {
  try sweep(Counters<3>(values: 14), store, threads: threads)
  try sweep(TwoPhaseCommit(resourceManagers: 4), store, threads: threads)
}

@Test(arguments: StoreKind.allCases, [1, 2])
func `a search of states with little in common finds everything or reports that it did not`(
  store: StoreKind, threads: Int
) throws {
  for seed in 0..<2 as Range<UInt64> {
    let system = Widened(GraphSystem.random(seed: seed, states: 1500, meanTransitions: 3))
    try sweep(system, store, threads: threads)
  }
}

@Test(arguments: StoreKind.allCases)
func `a search from many initial states finds everything or reports that it did not`(
  store: StoreKind
) throws {
  try sweep(ManyInitialStates(), store, threads: 1)
}

@Test(arguments: StoreKind.allCases)
func `a hundred thousand initial states respect any memory limit`(
  store: StoreKind
) throws {
  let system = ManyInitialStates(count: 100_000)
  func explored(_ limit: Int? = nil) throws -> Exploration<PackedWords<2>> {
    try explore(
      system,
      options: ExplorationOptions(threads: 1, limits: Limits(memoryBytes: limit), store: store))
  }
  let whole = try explored()
  #expect(whole.distinctStates == 100_001)
  for percent in [30, 50, 70, 90, 99, 100] {
    let limit = whole.memoryBytes / 100 * percent
    let exploration = try explored(limit)
    #expect(exploration.memoryBytes <= limit, "\(percent) %")
    guard exploration.completion == .exhausted else {
      #expect(exploration.completion == .incomplete(.memory(limitBytes: limit)))
      continue
    }
    for number in stride(from: 0, to: 100_000, by: 9999) {
      #expect(exploration.parent(of: number) == nil)
      #expect(exploration.state(at: number) == whole.state(at: number))
    }
  }
}

/// A system whose states are all initial except one.
private struct ManyInitialStates: TransitionSystem {
  var count: UInt64 = 3000
  var propertyCount: Int { 0 }
  var labelCount: Int { 1 }

  func forEachInitialState(_ visit: (PackedWords<2>) -> Void) {
    for value in 0..<count { visit(Self.state(value)) }
  }

  func forEachTransition(
    from state: PackedWords<2>,
    _ visit: (_ successor: PackedWords<2>, _ label: Int, _ findings: Findings) -> Void
  ) -> Findings {
    visit(Self.state(count), 0, Findings())
    return Findings()
  }

  private static func state(_ value: UInt64) -> PackedWords<2> {
    var state = PackedWords<2>()
    state.words[0] = value
    state.words[1] = value &* 0x9e37_79b9_7f4a_7c15
    return state
  }
}
