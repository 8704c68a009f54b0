import Explorer

/// A queue between two channels that shake hands, as in Lamport's `InnerFIFO`, with a constraint on
/// the length of the queue.
package struct BufferedChannel: PublishedSystem {
  /// The number of values that a message may have, at most 3.
  package let values: Int

  /// The greatest length of the queue, at most 8.
  package let longestQueue: Int

  /// A queue with a constraint on its length.
  package init(values: Int, longestQueue: Int) {
    self.values = values
    self.longestQueue = longestQueue
  }

  /// A channel: its value, and the two bits that differ while the value has not been received.
  private struct Channel {
    let value: Field
    let ready: Field
    let acknowledged: Field

    init(at bit: Int) {
      value = Field(at: bit, width: 2)
      ready = Field(at: bit + 2, width: 1)
      acknowledged = Field(at: bit + 3, width: 1)
    }

    func isFree(in state: UInt64) -> Bool { state[ready] == state[acknowledged] }

    func sending(_ message: Int, _ state: UInt64) -> UInt64 {
      state.with(value, message).with(ready, 1 - state[ready])
    }

    func receiving(_ state: UInt64) -> UInt64 {
      state.with(acknowledged, 1 - state[acknowledged])
    }
  }

  private let input = Channel(at: 0)
  private let output = Channel(at: 4)
  private let queue = Field(at: 8, width: 16)

  /// Both channels are free and hold any value, and the queue is empty.
  package func forEachInitialState(_ visit: (UInt64) -> Void) {
    for first in 0..<values {
      for second in 0..<values {
        for bits in 0..<4 {
          let (inBit, outBit) = (bits & 1, bits >> 1)
          visit(
            UInt64(0).with(input.value, first).with(input.ready, inBit)
              .with(input.acknowledged, inBit).with(output.value, second)
              .with(output.ready, outBit).with(output.acknowledged, outBit))
        }
      }
    }
  }

  /// A message is sent, put into the queue, taken from it, or received.
  package func forEachSuccessor(of state: UInt64, _ visit: (UInt64) -> Void) {
    let waiting = ShortQueue(state[queue], width: 2)
    if input.isFree(in: state) {
      for value in 0..<values { visit(input.sending(value, state)) }
    } else if waiting.count < longestQueue {
      visit(input.receiving(state).with(queue, waiting.appending(1 + state[input.value]).value))
    } else {
      visit(state)
    }
    if !output.isFree(in: state) {
      visit(output.receiving(state))
    } else if waiting.count > 0 {
      visit(output.sending(waiting.head - 1, state).with(queue, waiting.removing(at: 0).value))
    }
  }
}
