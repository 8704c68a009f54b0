import Explorer

/// The towers of Hanoi, as in `Hanoi` of the TLA+ examples.
package struct TowersOfHanoi: PublishedInvariant {
  /// The number of disks, at most 16.
  package let disks: Int

  /// The number of towers, at most 4.
  package let towers: Int

  /// Disks on the first of some towers.
  package init(disks: Int, towers: Int) {
    self.disks = disks
    self.towers = towers
  }

  /// The disks on each tower, a bit each; small disks have low bits.
  private let content = Fields(at: 0, width: 16)

  private var allDisks: Int { 1 << disks - 1 }

  /// All disks are on the first tower.
  package func forEachInitialState(_ visit: (UInt64) -> Void) { visit(UInt64(allDisks)) }

  /// The smallest disk of a tower moves to a tower without a smaller one.
  package func forEachSuccessor(of state: UInt64, _ visit: (UInt64) -> Void) {
    for from in 0..<towers where state[content[from]] != 0 {
      let disk = state[content[from]] & -state[content[from]]
      for to in 0..<towers where to != from {
        // An empty tower has no smaller disk: both conditions of the specification hold.
        let disksThere = state[content[to]]
        for _ in 0..<ways(disksThere & (disk - 1) == 0, disksThere == 0) {
          visit(
            state.with(content[from], state[content[from]] & ~disk)
              .with(content[to], disksThere | disk))
        }
      }
    }
  }

  /// `NotSolved`: the last tower does not have all disks; a counterexample solves the puzzle.
  package func holds(in state: UInt64) -> Bool { state[content[towers - 1]] != allDisks }
}
