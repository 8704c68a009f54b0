package import Explorer

/// A puzzle of pieces that slide in a frame, as in `SlidingPuzzles` of the TLA+ examples.
///
/// Pieces of the same shape are the same. A state has a code for each cell: the shape of the piece
/// whose first cell it is, plus 1, or 0.
package struct SlidingPuzzle: PublishedInvariant {
  /// The cells in a row, and the rows; at most 42 cells.
  private let width: Int
  private let height: Int

  /// The cells of each shape, as steps to the right and down from its first cell.
  private let shapes: [[(right: Int, down: Int)]]

  /// The first state.
  private let start: PackedWords<2>

  /// The codes of the shapes that have a goal, and the cells for them.
  private let goals: [(code: Int, cell: Int)]

  private static func place(_ cell: Int) -> Field {
    // Twenty-one codes of three bits fit into a word.
    Field(at: cell / 21 * 64 + cell % 21 * 3, width: 3)
  }

  /// A puzzle given by a picture, in which each piece has a letter and a free cell has a dot.
  ///
  /// - Parameters:
  ///   - picture: the rows.
  ///   - goals: the letters of pieces, and where their first cells are to be.
  package init(picture: [String], goals: [(piece: Character, column: Int, row: Int)]) {
    let rows = picture.map(Array.init)
    let width = rows[0].count
    var shapes: [[(right: Int, down: Int)]] = []
    var codes: [Character: Int] = [".": 0]
    var start = PackedWords<2>()
    for row in rows.indices {
      for column in rows[row].indices where codes[rows[row][column]] == nil {
        let letter = rows[row][column]
        let shape = rows.indices.flatMap { other in
          rows[other].indices.filter { rows[other][$0] == letter }
            .map { (right: $0 - column, down: other - row) }
        }
        let known = shapes.firstIndex { $0.elementsEqual(shape, by: ==) }
        if known == nil { shapes.append(shape) }
        let code = 1 + (known ?? shapes.count - 1)
        codes[letter] = code
        start[Self.place(row * width + column)] = code
      }
    }
    self.width = width
    height = rows.count
    self.shapes = shapes
    self.start = start
    self.goals = goals.map { (codes[$0.piece] ?? 0, $0.row * width + $0.column) }
  }

  /// The picture.
  package func forEachInitialState(_ visit: (PackedWords<2>) -> Void) { visit(start) }

  /// The cells that a piece covers, one bit each; nil if it is not within the frame.
  private func covered(by shape: Int, at cell: Int, right: Int = 0, down: Int = 0) -> UInt64? {
    var mask: UInt64 = 0
    for part in shapes[shape] {
      let column = cell % width + part.right + right
      let row = cell / width + part.down + down
      guard (0..<width).contains(column), (0..<height).contains(row) else { return nil }
      mask |= 1 << UInt64(row * width + column)
    }
    return mask
  }

  /// A piece moves by one cell, once for each free cell that it moves into.
  package func forEachSuccessor(
    of state: PackedWords<2>, _ visit: (PackedWords<2>) -> Void
  ) {
    let pieces = (0..<width * height).filter { state[Self.place($0)] != 0 }
    let occupied = pieces.reduce(UInt64(0)) { mask, cell in
      mask | (covered(by: state[Self.place(cell)] - 1, at: cell) ?? 0)
    }
    for cell in pieces {
      let code = state[Self.place(cell)]
      let own = covered(by: code - 1, at: cell) ?? 0
      for (right, down) in [(1, 0), (0, 1), (-1, 0), (0, -1)] {
        guard let moved = covered(by: code - 1, at: cell, right: right, down: down),
          moved & occupied & ~own == 0
        else { continue }
        for _ in 0..<(moved & ~own).nonzeroBitCount {
          visit(
            state.with(Self.place(cell), 0).with(Self.place(cell + right + down * width), code))
        }
      }
    }
  }

  /// The goal is not reached; a counterexample solves the puzzle.
  package func holds(in state: PackedWords<2>) -> Bool {
    goals.contains { state[Self.place($0.cell)] != $0.code }
  }
}
