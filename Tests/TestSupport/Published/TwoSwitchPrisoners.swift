import Explorer

/// Prisoners who count each other with two switches, as in Lamport's `Prisoners`.
package struct TwoSwitchPrisoners: PublishedInvariant {
  /// The number of prisoners other than the one who counts, at most 16.
  package let others: Int

  /// A number of prisoners, one of whom counts.
  package init(prisoners: Int) { others = prisoners - 1 }

  private let switchA = Field(at: 0, width: 1)
  private let switchB = Field(at: 1, width: 1)
  private let count = Field(at: 2, width: 6)
  private let timesSwitched = Fields(at: 8, width: 2)

  /// The switches are in any position.
  package func forEachInitialState(_ visit: (UInt64) -> Void) {
    for state in 0..<4 { visit(UInt64(state)) }
  }

  /// A prisoner enters the room and flips one switch.
  package func forEachSuccessor(of state: UInt64, _ visit: (UInt64) -> Void) {
    let flippedB = state.with(switchB, 1 - state[switchB])
    visit(
      state[switchA] == 1 ? state.with(switchA, 0).with(count, state[count] + 1) : flippedB)
    for prisoner in 0..<others {
      let times = state[timesSwitched[prisoner]]
      visit(
        state[switchA] == 0 && times < 2
          ? state.with(switchA, 1).with(timesSwitched[prisoner], times + 1) : flippedB)
    }
  }

  /// `Safety`: when the count is complete, every other prisoner has been in the room.
  package func holds(in state: UInt64) -> Bool {
    state[count] != 2 * others || (0..<others).allSatisfy { state[timesSwitched[$0]] > 0 }
  }
}
