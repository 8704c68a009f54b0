import Explorer

/// Black and white beans, taken from a can by two and replaced by one, as in Helwer's `CoffeeCan`.
package struct CoffeeCan: PublishedSystem {
  /// The greatest number of beans at first.
  package let mostBeans: Int

  /// Any can with at most a number of beans, which must be at least 1.
  package init(mostBeans: Int) { self.mostBeans = mostBeans }

  private let black = Field(at: 0, width: 16)
  private let white = Field(at: 16, width: 16)

  /// The bits of both numbers.
  package var stateBits: Int { 32 }

  /// Any can that is not empty.
  package func forEachInitialState(_ visit: (UInt64) -> Void) {
    for blacks in 0...mostBeans {
      for whites in 0...(mostBeans - blacks) where blacks + whites > 0 {
        visit(UInt64(0).with(black, blacks).with(white, whites))
      }
    }
  }

  /// Two beans of one colour become a black bean, and two of different colours a white one; a
  /// single bean stays.
  package func forEachSuccessor(of state: UInt64, _ visit: (UInt64) -> Void) {
    let blacks = state[black]
    let whites = state[white]
    if whites >= 2 { visit(state.with(black, blacks + 1).with(white, whites - 2)) }
    if blacks >= 2 { visit(state.with(black, blacks - 1)) }
    if blacks >= 1, whites >= 1 { visit(state.with(black, blacks - 1)) }
    if blacks + whites == 1 { visit(state) }
  }
}
