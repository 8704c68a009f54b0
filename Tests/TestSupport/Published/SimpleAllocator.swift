import Explorer

/// Clients that request, get and return sets of resources, as in Merz's `SimpleAllocator`.
package struct SimpleAllocator: PublishedInvariant {
  /// The number of clients.
  package let clients: Int

  /// The number of resources; together the clients need twice as many bits.
  package let resources: Int

  /// Clients that share resources.
  package init(clients: Int, resources: Int) {
    self.clients = clients
    self.resources = resources
  }

  /// The resources requested but not allocated.
  private func wanted(_ client: Int) -> Field {
    Field(at: 2 * client * resources, width: resources)
  }

  /// The resources allocated.
  private func held(_ client: Int) -> Field {
    Field(at: (2 * client + 1) * resources, width: resources)
  }

  /// The bits of both sets of each client.
  package var stateBits: Int { 2 * clients * resources }

  /// No client wants or holds a resource.
  package func forEachInitialState(_ visit: (UInt64) -> Void) { visit(0) }

  /// A client requests a set, gets a part of what it wants, or returns a part of what it holds.
  package func forEachSuccessor(of state: UInt64, _ visit: (UInt64) -> Void) {
    let all = 1 << resources - 1
    let taken = (0..<clients).reduce(0) { $0 | state[held($1)] }
    for client in 0..<clients {
      let wants = state[wanted(client)]
      let holds = state[held(client)]
      for set in 1...all {
        if wants == 0, holds == 0 { visit(state.with(wanted(client), set)) }
        if set & ~(wants & ~taken) == 0 {
          visit(state.with(held(client), holds | set).with(wanted(client), wants & ~set))
        }
        if set & ~holds == 0 { visit(state.with(held(client), holds & ~set)) }
      }
    }
  }

  /// `ResourceMutex`: no two clients hold the same resource.
  package func holds(in state: UInt64) -> Bool {
    (0..<clients).allSatisfy { first in
      (0..<first).allSatisfy { state[held(first)] & state[held($0)] == 0 }
    }
  }
}
