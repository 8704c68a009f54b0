import Explorer

/// Two jugs, filled, emptied and poured into each other until one holds the goal, as in Lamport's
/// `DieHard`.
package struct WaterJugs: PublishedInvariant {
  /// The gallons that each jug holds, less than 16.
  package let capacities: [Int]

  /// The gallons wanted.
  package let goal: Int

  /// Two jugs and a goal.
  package init(capacities: [Int], goal: Int) {
    precondition(capacities.count == 2, "there are two jugs")
    self.capacities = capacities
    self.goal = goal
  }

  private let gallons = Fields(at: 0, width: 4)

  /// Both jugs are empty.
  package func forEachInitialState(_ visit: (UInt64) -> Void) { visit(0) }

  /// A jug is filled, emptied, or poured into the other one.
  package func forEachSuccessor(of state: UInt64, _ visit: (UInt64) -> Void) {
    for jug in 0..<2 {
      let other = 1 - jug
      let poured = min(state[gallons[jug]], capacities[other] - state[gallons[other]])
      visit(state.with(gallons[jug], capacities[jug]))
      visit(state.with(gallons[jug], 0))
      visit(
        state.with(gallons[jug], state[gallons[jug]] - poured)
          .with(gallons[other], state[gallons[other]] + poured))
    }
  }

  /// `NotSolved`: no jug holds the goal; a counterexample solves the puzzle.
  package func holds(in state: UInt64) -> Bool {
    (0..<2).allSatisfy { state[gallons[$0]] != goal }
  }
}
