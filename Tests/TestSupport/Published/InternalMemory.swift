import Explorer

/// A memory that two processors read and write, as in Lamport's `InternalMemory`, with two values.
package struct InternalMemory: PublishedSystem {
  /// The number of addresses, at most 4.
  package let addresses: Int

  /// A memory with some addresses.
  package init(addresses: Int) { self.addresses = addresses }

  private enum Control { static let ready = 0, busy = 1, done = 2 }

  /// The content of a buffer: no value, a value, a request to read, or a request to write.
  private enum Content {
    static let none = 0
    static func value(_ value: Int) -> Int { 1 + value }
    static func read(_ address: Int) -> Int { 4 + address }
    static func write(_ value: Int, to address: Int) -> Int { 8 + 2 * address + value }
  }

  private let memory = Fields(at: 0, width: 1)
  private let controls = Fields(at: 4, width: 2)
  private let buffers = Fields(at: 8, width: 4)

  /// The processor and the content of the last message between a processor and the memory.
  private let lastSpeaker = Field(at: 16, width: 1)
  private let lastMessage = Field(at: 17, width: 4)

  /// The memory has any content.
  package func forEachInitialState(_ visit: (UInt64) -> Void) {
    for content in 0..<UInt64(1) << UInt64(addresses) { visit(content) }
  }

  /// A processor sends a request, the memory does it, or it replies.
  package func forEachSuccessor(of state: UInt64, _ visit: (UInt64) -> Void) {
    for processor in 0..<2 {
      let buffer = buffers[processor]
      let control = controls[processor]
      switch state[control] {
      case Control.ready:
        let requests =
          (0..<addresses).map(Content.read)
          + (0..<2 * addresses).map { Content.write($0 & 1, to: $0 >> 1) }
        for request in requests {
          visit(
            state.with(buffer, request).with(control, Control.busy)
              .with(lastSpeaker, processor).with(lastMessage, request))
        }
      case Control.busy: visit(doing(state[buffer], for: buffer, state).with(control, Control.done))
      default:
        visit(
          state.with(control, Control.ready).with(lastSpeaker, processor)
            .with(lastMessage, state[buffer]))
      }
    }
  }

  private func doing(_ request: Int, for buffer: Field, _ state: UInt64) -> UInt64 {
    if request < Content.write(0, to: 0) {
      return state.with(buffer, Content.value(state[memory[request - Content.read(0)]]))
    }
    return state.with(memory[request >> 1 & 3], request & 1).with(buffer, Content.none)
  }
}
