import Explorer
import TestSupport
import Testing

/// Every bit that is set in some state of a system of one word.
private func bitsUsed<System: TransitionSystem>(
  by system: System
) throws -> UInt64 where System.State == UInt64 {
  let exploration = try explore(system)
  return (0..<exploration.distinctStates).reduce(0) { $0 | exploration.state(at: $1) }
}

@Test(arguments: 1...7)
func `the number of states of two-phase commit is the product of its choices`(
  resourceManagers: Int
) throws {
  let system = TwoPhaseCommit(resourceManagers: resourceManagers, skipsStuttering: true)
  #expect(try explore(system).distinctStates == system.distinctStates)
}

@Test func `two-phase commit with ten and eleven resource managers has millions of states`() {
  #expect(TwoPhaseCommit(resourceManagers: 10).distinctStates == 61_515_776)
  #expect(TwoPhaseCommit(resourceManagers: 11).distinctStates == 366_993_408)
}

@Test(arguments: 1...5)
func `two-phase commit uses exactly the bits that it declares`(
  resourceManagers: Int
) throws {
  let system = TwoPhaseCommit(resourceManagers: resourceManagers)
  #expect(try bitsUsed(by: system) == 1 << UInt64(system.stateBits) - 1)
}

@Test(arguments: [1, 2, 3, 8, 18])
func `a clock multiplies states, and adds a tick to all but the last`(times: Int) throws {
  let base = TwoPhaseCommit(resourceManagers: 4, skipsStuttering: true)
  let alone = try explore(base)
  let beside = try explore(BesideClock(base, times: times))
  #expect(beside.distinctStates == alone.distinctStates * times)
  // The initial state counts as generated, but no transition leads to it.
  #expect(
    Int(beside.statesGenerated) - 1
      == (Int(alone.statesGenerated) - 1) * times + alone.distinctStates * (times - 1))
  #expect(Int(beside.labelCounts.last ?? 0) == alone.distinctStates * (times - 1))
  #expect(beside.depth == alone.depth + times - 1)
}

@Test(arguments: [2, 3, 8, 18], StoreKind.allCases)
func `a clock uses the bits that it declares, and no store loses one`(
  times: Int, store: StoreKind
) throws {
  let system = BesideClock(TwoPhaseCommit(resourceManagers: 3), times: times)
  let exploration = try explore(system, options: ExplorationOptions(store: store))
  #expect(exploration.distinctStates == 288 * times)
  #expect(try bitsUsed(by: system).leadingZeroBitCount == 64 - system.stateBits)
}
