import Explorer

/// A search for all ways to place four queens, as in Merz's `Queens`.
///
/// A state is two sets: the placements still to be extended, and the solutions.
package struct Queens: PublishedInvariant {
  private static let size = 4

  /// Every placement of at most four queens in which none attacks another: the column of the queen
  /// in each row.
  private let placements: [[Int]]

  /// For each placement, those with one more queen, a bit each.
  private let extensions: [UInt64]

  /// A board of four by four.
  package init() {
    var placements: [[Int]] = [[]]
    var next = 0
    while next < placements.count {
      let placement = placements[next]
      if placement.count < Self.size {
        placements += (0..<Self.size).filter { Self.isSafe($0, after: placement) }
          .map { placement + [$0] }
      }
      next += 1
    }
    let all = placements
    self.placements = all
    extensions = all.map { placement in
      all.indices.reduce(0) { set, index in
        all[index].count == placement.count + 1 && all[index].starts(with: placement)
          ? set | 1 << UInt64(index) : set
      }
    }
  }

  private static func isSafe(_ column: Int, after placement: [Int]) -> Bool {
    placement.enumerated().allSatisfy { row, other in
      other != column && abs(other - column) != placement.count - row
    }
  }

  /// The empty placement is to be extended.
  package func forEachInitialState(_ visit: (UInt64) -> Void) { visit(1) }

  /// Any placement is replaced by its extensions.
  package func forEachSuccessor(of state: UInt64, _ visit: (UInt64) -> Void) {
    for index in placements.indices
    where state >> UInt64(index) & 1 == 1 && placements[index].count < Self.size {
      visit(state & ~(1 << UInt64(index)) | extensions[index])
    }
  }

  /// `NoSolutions`: its counterexample is a search that has found a solution.
  package func holds(in state: UInt64) -> Bool {
    placements.indices.allSatisfy {
      placements[$0].count < Self.size || state >> UInt64($0) & 1 == 0
    }
  }
}
