import Explorer

/// The alternating-bit protocol over queues that lose messages, as in Lamport's `AlternatingBit`,
/// with two values and a constraint on both queues.
package struct AlternatingBit: PublishedSystem {
  /// The greatest length of either queue, at most 4.
  package let longestQueue: Int

  /// The protocol with a constraint on its queues.
  package init(longestQueue: Int) { self.longestQueue = longestQueue }

  private let sendBit = Field(at: 0, width: 1)
  private let acknowledgedBit = Field(at: 1, width: 1)
  private let receiveBit = Field(at: 2, width: 1)
  private let sent = Field(at: 3, width: 1)
  private let received = Field(at: 4, width: 1)

  /// Messages: 4 for the place in the queue, 2 times the bit, and the value.
  private let messages = Field(at: 8, width: 12)

  /// Acknowledgements: 2 for the place in the queue, and the bit.
  private let acknowledgements = Field(at: 20, width: 8)

  /// The queues are empty, and the bits agree.
  package func forEachInitialState(_ visit: (UInt64) -> Void) {
    for choice in 0..<8 {
      let bit = choice & 1
      visit(
        UInt64(0).with(sendBit, bit).with(acknowledgedBit, bit).with(receiveBit, bit)
          .with(sent, choice >> 1 & 1).with(received, choice >> 2))
    }
  }

  /// A value is sent, sent again, received or lost, and so is an acknowledgement.
  package func forEachSuccessor(of state: UInt64, _ visit: (UInt64) -> Void) {
    let letters = ShortQueue(state[messages], width: 3)
    let replies = ShortQueue(state[acknowledgements], width: 2)
    if state[acknowledgedBit] == state[sendBit] {
      for value in 0..<2 {
        let next = state.with(sent, value).with(sendBit, 1 - state[sendBit])
        send(letters, from: state, as: next, visit)
      }
    } else {
      send(letters, from: state, as: state, visit)
    }
    if letters.count > 0 {
      visit(
        state.with(messages, letters.removing(at: 0).value)
          .with(receiveBit, letters.head >> 1 & 1).with(received, letters.head & 1))
    }
    if replies.count < longestQueue {
      visit(state.with(acknowledgements, replies.appending(2 | state[receiveBit]).value))
    } else {
      visit(state)
    }
    if replies.count > 0 {
      visit(
        state.with(acknowledgements, replies.removing(at: 0).value)
          .with(acknowledgedBit, replies.head & 1))
    }
    for place in 0..<letters.count {
      visit(state.with(messages, letters.removing(at: place).value))
    }
    for place in 0..<replies.count {
      visit(state.with(acknowledgements, replies.removing(at: place).value))
    }
  }

  /// The sender puts its bit and its value into the queue, unless that breaks the constraint.
  private func send(
    _ letters: ShortQueue, from state: UInt64, as next: UInt64, _ visit: (UInt64) -> Void
  ) {
    guard letters.count < longestQueue else { return visit(state) }
    let letter = 4 | next[sendBit] << 1 | next[sent]
    visit(next.with(messages, letters.appending(letter).value))
  }
}
