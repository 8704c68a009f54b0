import Explorer

/// A cat that moves to a neighbouring box each night, as in Schanda's `Cat`.
package struct MovingCat: PublishedSystem {
  /// The number of boxes, from 3 to 16.
  package let boxes: Int

  /// Boxes in a row.
  package init(boxes: Int) { self.boxes = boxes }

  private let cat = Field(at: 0, width: 4)
  private let observed = Field(at: 4, width: 4)
  private let isGoingLeft = Field(at: 8, width: 1)

  /// The boxes that are worth a look: all but the ends.
  private var inner: Range<Int> { 1..<boxes - 1 }

  /// The cat is in any box, and any inner box is observed.
  package func forEachInitialState(_ visit: (UInt64) -> Void) {
    for box in 0..<boxes {
      for look in inner {
        for left in 0...1 {
          visit(UInt64(0).with(cat, box).with(observed, look).with(isGoingLeft, left))
        }
      }
    }
  }

  /// The cat moves, and the next box is observed, or the same one before turning around.
  package func forEachSuccessor(of state: UInt64, _ visit: (UInt64) -> Void) {
    for box in [state[cat] + 1, state[cat] - 1] where (0..<boxes).contains(box) {
      let look = state[observed] + (state[isGoingLeft] == 1 ? -1 : 1)
      let moved = state.with(cat, box)
      visit(
        inner.contains(look)
          ? moved.with(observed, look) : moved.with(isGoingLeft, 1 - state[isGoingLeft]))
    }
  }
}
