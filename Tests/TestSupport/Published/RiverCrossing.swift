import Explorer

/// Missionaries and cannibals who cross a river, as in Lamport's `MissionariesAndCannibals`.
package struct RiverCrossing: PublishedInvariant {
  /// The number of missionaries, and of cannibals, at most 8.
  package let pairs: Int

  /// As many missionaries as cannibals.
  package init(pairs: Int) { self.pairs = pairs }

  // A bit for each person on the east bank: missionaries first.
  private var everyone: Int { 1 << (2 * pairs) - 1 }
  private var east: Field { Field(at: 0, width: 2 * pairs) }
  private var isBoatWest: Field { Field(at: 2 * pairs, width: 1) }

  /// The bits of the people and the boat.
  package var stateBits: Int { 2 * pairs + 1 }

  /// All are on the east bank.
  package func forEachInitialState(_ visit: (UInt64) -> Void) { visit(UInt64(everyone)) }

  private func isSafe(_ people: Int) -> Bool {
    let missionaries = (people & (1 << pairs - 1)).nonzeroBitCount
    return missionaries == 0 || (people >> pairs).nonzeroBitCount <= missionaries
  }

  /// One or two people cross, and leave both banks safe.
  package func forEachSuccessor(of state: UInt64, _ visit: (UInt64) -> Void) {
    let here = state[isBoatWest] == 1 ? everyone & ~state[east] : state[east]
    for crossing in 1...everyone
    where crossing & ~here == 0 && crossing.nonzeroBitCount <= 2 {
      let nowEast = state[east] ^ crossing
      guard isSafe(nowEast), isSafe(everyone & ~nowEast) else { continue }
      visit(state.with(east, nowEast).with(isBoatWest, 1 - state[isBoatWest]))
    }
  }

  /// `Solution`: someone is on the east bank; a counterexample solves the puzzle.
  package func holds(in state: UInt64) -> Bool { state[east] != 0 }
}
