import Explorer

/// Termination detection by a token in a ring, as in Merz's `EWD840`, after Dijkstra.
package struct TerminationRing: PublishedInvariant {
  /// The number of nodes, at most 16.
  package let nodes: Int

  /// A ring of some nodes.
  package init(nodes: Int) { self.nodes = nodes }

  private let token = Field(at: 0, width: 4)
  private let tokenIsBlack = Field(at: 4, width: 1)
  private let isActive = Fields(at: 8, width: 1)
  private let isBlack = Fields(at: 24, width: 1)

  /// The token is black; all else is arbitrary.
  package func forEachInitialState(_ visit: (UInt64) -> Void) {
    for position in 0..<nodes {
      for choice in 0..<1 << (2 * nodes) {
        var state: UInt64 = 0
        state[token] = position
        state[tokenIsBlack] = 1
        for node in 0..<nodes {
          state[isActive[node]] = choice >> node & 1
          state[isBlack[node]] = choice >> (nodes + node) & 1
        }
        visit(state)
      }
    }
  }

  /// The token moves, or a node sends a message or becomes passive.
  package func forEachSuccessor(of state: UInt64, _ visit: (UInt64) -> Void) {
    let holder = state[token]
    let holderIsBlack = state[isBlack[holder]] == 1
    let isStained = state[tokenIsBlack] == 1
    var passed = state.with(isBlack[holder], 0)
    if holder == 0 {
      passed = passed.with(token, nodes - 1).with(tokenIsBlack, 0)
      for _ in 0..<ways(isStained, holderIsBlack) { visit(passed) }
    } else {
      passed[token] = holder - 1
      if holderIsBlack { passed[tokenIsBlack] = 1 }
      for _ in 0..<ways(state[isActive[holder]] == 0, holderIsBlack, isStained) { visit(passed) }
    }
    for node in 0..<nodes where state[isActive[node]] == 1 {
      for other in 0..<nodes where other != node {
        var sent = state.with(isActive[other], 1)
        if other > node { sent[isBlack[node]] = 1 }
        visit(sent)
      }
      visit(state.with(isActive[node], 0))
    }
  }

  /// `TerminationDetection`: if a white token is at a passive white node 0, every node is passive.
  package func holds(in state: UInt64) -> Bool {
    let isDetected =
      state[token] == 0 && state[tokenIsBlack] == 0 && state[isBlack[0]] == 0
      && state[isActive[0]] == 0
    return !isDetected || (0..<nodes).allSatisfy { state[isActive[$0]] == 0 }
  }
}
