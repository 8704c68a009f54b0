import Explorer

/// Readers and writers who wait in one queue, as in DeFrain's `ReadersWriters`.
package struct ReadersWriters: PublishedInvariant {
  /// The number of actors, at most 3.
  package let actors: Int

  /// Actors who read and write.
  package init(actors: Int) { self.actors = actors }

  private let readers = Field(at: 0, width: 3)
  private let writers = Field(at: 3, width: 3)

  /// Who waits: 1 and up to read, 4 and up to write.
  ///
  /// Everyone waits at most once for each.
  private let waiting = Field(at: 6, width: 18)

  /// Nobody reads, writes or waits.
  package func forEachInitialState(_ visit: (UInt64) -> Void) { visit(0) }

  /// An actor joins the queue, the head of the queue begins, or an actor stops.
  package func forEachSuccessor(of state: UInt64, _ visit: (UInt64) -> Void) {
    let queue = ShortQueue(state[waiting], width: 3)
    for actor in 0..<actors {
      for code in [1 + actor, 4 + actor] where !queue.contains(code) {
        visit(state.with(waiting, queue.appending(code).value))
      }
      let own = 1 << actor
      if state[readers] & own != 0 {
        visit(state.with(readers, state[readers] & ~own))
      } else if state[writers] & own != 0 {
        visit(state.with(writers, state[writers] & ~own))
      }
    }
    guard queue.count > 0, state[writers] == 0 else { return }
    let next = state.with(waiting, queue.removing(at: 0).value)
    if queue.head < 4 {
      visit(next.with(readers, state[readers] | 1 << (queue.head - 1)))
    } else if state[readers] == 0 {
      visit(next.with(writers, 1 << (queue.head - 4)))
    }
  }

  /// `Safety`: nobody reads while somebody writes, and at most one writes.
  package func holds(in state: UInt64) -> Bool {
    (state[readers] == 0 || state[writers] == 0) && state[writers].nonzeroBitCount <= 1
  }
}
