import Explorer

/// The election of a leader in a ring by Chang and Roberts, as in Merz's `ChangRoberts`, with the
/// nodes in the order of their numbers.
package struct RingElection: PublishedInvariant {
  /// The number of nodes, at most 4.
  package let nodes: Int

  /// A ring of some nodes.
  package init(nodes: Int) { self.nodes = nodes }

  private enum Role { static let candidate = 0, lost = 1, won = 2 }

  private let hasStarted = Fields(at: 0, width: 1)
  private let isInitiator = Fields(at: 4, width: 1)
  private let roles = Fields(at: 8, width: 2)

  /// The set of node numbers that have been sent to each node.
  private let inboxes = Fields(at: 16, width: 4)

  /// Any nodes are initiators.
  package func forEachInitialState(_ visit: (UInt64) -> Void) {
    for initiators in 0..<1 << nodes {
      var state: UInt64 = 0
      for node in 0..<nodes {
        let initiates = initiators >> node & 1
        state[isInitiator[node]] = initiates
        state[roles[node]] = initiates == 1 ? Role.candidate : Role.lost
      }
      visit(state)
    }
  }

  /// A node starts, or receives a number.
  package func forEachSuccessor(of state: UInt64, _ visit: (UInt64) -> Void) {
    for node in 0..<nodes {
      if state[hasStarted[node]] == 0 {
        let started = state.with(hasStarted[node], 1)
        visit(state[isInitiator[node]] == 1 ? passing(node, by: node, started) : started)
      } else {
        for number in 0..<nodes where state[inboxes[node]] >> number & 1 == 1 {
          visit(receiving(number, by: node, state))
        }
      }
    }
  }

  private func passing(_ number: Int, by node: Int, _ state: UInt64) -> UInt64 {
    let inbox = inboxes[(node + 1) % nodes]
    return state.with(inbox, state[inbox] | 1 << number)
  }

  private func receiving(_ number: Int, by node: Int, _ state: UInt64) -> UInt64 {
    let taken = state.with(inboxes[node], state[inboxes[node]] & ~(1 << number))
    if state[roles[node]] == Role.lost { return passing(number, by: node, taken) }
    if number < node { return passing(number, by: node, taken.with(roles[node], Role.lost)) }
    return number == node ? taken.with(roles[node], Role.won) : taken
  }

  /// `Correctness`: a winner is the least initiator, and all others have lost.
  package func holds(in state: UInt64) -> Bool {
    (0..<nodes).allSatisfy { winner in
      guard state[roles[winner]] == Role.won else { return true }
      return state[isInitiator[winner]] == 1
        && (0..<nodes).allSatisfy { other in
          other == winner
            || state[roles[other]] == Role.lost
              && (state[isInitiator[other]] == 0 || other > winner)
        }
    }
  }
}
