import Explorer

/// Clients that get resources in an order fixed beforehand, as in Merz's `SchedulingAllocator`, for
/// three clients.
package struct SchedulingAllocator: PublishedInvariant {
  /// The number of resources, at most 4.
  package let resources: Int

  /// Three clients that share resources.
  package init(resources: Int) { self.resources = resources }

  private let clients = 0..<3
  private let wanted = Fields(at: 0, width: 4)
  private let held = Fields(at: 12, width: 4)

  /// The clients scheduled, each as its number plus 1.
  private let schedule = Field(at: 24, width: 6)

  private func scheduled(_ state: UInt64) -> ShortQueue { ShortQueue(state[schedule], width: 2) }

  /// No client wants or holds a resource.
  package func forEachInitialState(_ visit: (UInt64) -> Void) { visit(0) }

  /// A client requests, gets or returns resources, or the clients that wait are scheduled.
  package func forEachSuccessor(of state: UInt64, _ visit: (UInt64) -> Void) {
    for client in clients {
      for set in 1..<1 << resources {
        if state[wanted[client]] == 0, state[held[client]] == 0 {
          visit(state.with(wanted[client], set))
        }
        allocate(set, to: client, state, visit)
        if set & ~state[held[client]] == 0 {
          visit(state.with(held[client], state[held[client]] & ~set))
        }
      }
    }
    let queue = scheduled(state)
    let waiting = clients.filter { state[wanted[$0]] != 0 && !queue.contains($0 + 1) }
    if !waiting.isEmpty { append(waiting, to: queue, state, visit) }
  }

  /// A client gets resources that no client before it in the schedule wants.
  private func allocate(
    _ set: Int, to client: Int, _ state: UInt64, _ visit: (UInt64) -> Void
  ) {
    let taken = clients.reduce(0) { $0 | state[held[$1]] }
    let wants = state[wanted[client]]
    guard set & ~(wants & ~taken) == 0 else { return }
    let queue = scheduled(state)
    guard let place = (0..<queue.count).first(where: { queue[$0] == client + 1 }),
      (0..<place).allSatisfy({ state[wanted[queue[$0] - 1]] & set == 0 })
    else { return }
    let left = set == wants ? queue.removing(at: place) : queue
    visit(
      state.with(held[client], state[held[client]] | set).with(wanted[client], wants & ~set)
        .with(schedule, left.value))
  }

  /// The clients that wait join the schedule in any order.
  private func append(
    _ waiting: [Int], to queue: ShortQueue, _ state: UInt64, _ visit: (UInt64) -> Void
  ) {
    guard !waiting.isEmpty else { return visit(state.with(schedule, queue.value)) }
    for client in waiting {
      append(waiting.filter { $0 != client }, to: queue.appending(client + 1), state, visit)
    }
  }

  /// `ResourceMutex`, and a part of `AllocatorInvariant`: no client holds a resource that a client
  /// before it in the schedule wants.
  package func holds(in state: UInt64) -> Bool {
    let queue = scheduled(state)
    return clients.allSatisfy { first in
      (0..<first).allSatisfy { state[held[first]] & state[held[$0]] == 0 }
    }
      && (0..<queue.count).allSatisfy { place in
        (0..<place).allSatisfy {
          state[held[queue[place] - 1]] & state[wanted[queue[$0] - 1]] == 0
        }
      }
  }
}
