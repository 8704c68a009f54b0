import Explorer

/// Conway's game of life on a square, from any board, as in Ryndzionek's `GameOfLife`.
package struct GameOfLife: PublishedSystem {
  /// The length of a side, at most 8.
  package let side: Int

  /// A square board.
  package init(side: Int) { self.side = side }

  /// A bit for each cell.
  package var stateBits: Int { side * side }

  /// Any board, if there are few.
  package func forEachInitialState(_ visit: (UInt64) -> Void) {
    for board in 0..<UInt64(1) << UInt64(side * side) { visit(board) }
  }

  private func isAlive(_ row: Int, _ column: Int, on board: UInt64) -> Bool {
    (0..<side).contains(row) && (0..<side).contains(column)
      && board >> UInt64(row * side + column) & 1 == 1
  }

  /// The next generation.
  package func forEachSuccessor(of state: UInt64, _ visit: (UInt64) -> Void) {
    var next: UInt64 = 0
    for row in 0..<side {
      for column in 0..<side {
        var neighbours = isAlive(row, column, on: state) ? -1 : 0
        for down in -1...1 {
          for right in -1...1 where isAlive(row + down, column + right, on: state) {
            neighbours += 1
          }
        }
        if neighbours == 3 || neighbours == 2 && isAlive(row, column, on: state) {
          next |= 1 << UInt64(row * side + column)
        }
      }
    }
    visit(next)
  }
}
