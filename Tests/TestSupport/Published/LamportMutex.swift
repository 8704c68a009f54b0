package import Explorer

/// Lamport's distributed mutual exclusion by logical clocks, as in Merz's `LamportMutex`, for three
/// processes with a constraint on the clocks.
package struct LamportMutex: PublishedInvariant {
  /// The greatest clock that the constraint permits, at most 6.
  package let greatestClock: Int

  /// Three processes with a constraint on their clocks.
  package init(greatestClock: Int) {
    precondition(greatestClock >= 1 && greatestClock <= 6, "from 1 to 6")
    self.greatestClock = greatestClock
  }

  /// A message; a request with clock c is c + 2.
  private enum Message { static let acknowledgement = 1, release = 2 }

  private let processes = 0..<3
  private let clocks = Fields(at: 0, width: 3)
  private let acknowledged = Fields(at: 9, width: 3)
  private let isCritical = Fields(at: 18, width: 1)
  private let requests = Fields(at: 21, width: 3)

  /// The clock of the request that a process knows from another, or 0.
  private func request(_ process: Int, from other: Int) -> Field {
    requests[3 * process + other]
  }

  /// The messages on the way: three codes of four bits for each of six pairs of processes.
  ///
  /// One pair has its place above the 48 bits of the processes, the others in the second word.
  private func channel(from sender: Int, to receiver: Int) -> Field {
    let pair = 2 * sender + (receiver > sender ? receiver - 1 : receiver)
    return Field(at: pair == 0 ? 48 : 64 + 12 * (pair - 1), width: 12)
  }

  private func messages(_ state: PackedWords<2>, _ channel: Field) -> ShortQueue {
    ShortQueue(state[channel], width: 4)
  }

  /// All clocks are 1.
  package func forEachInitialState(_ visit: (PackedWords<2>) -> Void) {
    var state = PackedWords<2>()
    for process in processes { state[clocks[process]] = 1 }
    visit(state)
  }

  /// A process requests, enters, exits or receives.
  package func forEachSuccessor(
    of state: PackedWords<2>, _ visit: (PackedWords<2>) -> Void
  ) {
    for process in processes {
      let own = request(process, from: process)
      if state[own] == 0 {
        let clock = state[clocks[process]]
        visit(
          broadcast(clock + 2, by: process, state).with(own, clock)
            .with(acknowledged[process], 1 << process))
      }
      if state[acknowledged[process]] == 0b111, hasPriority(process, in: state) {
        visit(state.with(isCritical[process], 1))
      }
      if state[isCritical[process]] == 1 {
        visit(
          broadcast(Message.release, by: process, state).with(own, 0)
            .with(acknowledged[process], 0).with(isCritical[process], 0))
      }
      for sender in processes where sender != process {
        receive(by: process, from: sender, state, visit)
      }
    }
  }

  private func hasPriority(_ process: Int, in state: PackedWords<2>) -> Bool {
    let own = state[request(process, from: process)]
    return processes.allSatisfy { other in
      let theirs = state[request(process, from: other)]
      return other == process || theirs == 0 || (own, process) < (theirs, other)
    }
  }

  private func broadcast(
    _ message: Int, by sender: Int, _ state: PackedWords<2>
  ) -> PackedWords<2> {
    var sent = state
    for receiver in processes where receiver != sender {
      let channel = channel(from: sender, to: receiver)
      sent[channel] = messages(state, channel).appending(message).value
    }
    return sent
  }

  private func receive(
    by process: Int, from sender: Int, _ state: PackedWords<2>, _ visit: (PackedWords<2>) -> Void
  ) {
    let incoming = channel(from: sender, to: process)
    let queue = messages(state, incoming)
    let received = state.with(incoming, queue.removing(at: 0).value)
    switch queue.head {
    case 0: break
    case Message.acknowledgement:
      visit(
        received.with(acknowledged[process], state[acknowledged[process]] | 1 << sender))
    case Message.release: visit(received.with(request(process, from: sender), 0))
    default:
      let requested = queue.head - 2
      let clock = max(requested, state[clocks[process]]) + 1
      guard clock <= greatestClock else { return visit(state) }
      let outgoing = channel(from: process, to: sender)
      visit(
        received.with(request(process, from: sender), requested).with(clocks[process], clock)
          .with(outgoing, messages(state, outgoing).appending(Message.acknowledgement).value))
    }
  }

  /// `Mutex` and `BoundedNetwork`: one process at most is critical; a longer queue would not fit.
  package func holds(in state: PackedWords<2>) -> Bool {
    processes.count { state[isCritical[$0]] == 1 } <= 1
  }
}
