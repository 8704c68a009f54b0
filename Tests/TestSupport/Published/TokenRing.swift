import Explorer

/// A ring that stabilises itself to a single token, as in `TokenRing` of the TLA+ examples, after
/// Dijkstra's EWD 426.
package struct TokenRing: PublishedSystem {
  /// The number of nodes, at most 16.
  package let nodes: Int

  /// The number of values of each counter, at most 16.
  package let values: Int

  /// A ring of counters.
  package init(nodes: Int, values: Int) {
    self.nodes = nodes
    self.values = values
  }

  private let counters = Fields(at: 0, width: 4)

  /// The bits of the counters.
  package var stateBits: Int { 4 * nodes }

  /// The counters have any values.
  package func forEachInitialState(_ visit: (UInt64) -> Void) { visitChoices(0, from: 0, visit) }

  private func visitChoices(_ state: UInt64, from node: Int, _ visit: (UInt64) -> Void) {
    guard node < nodes else { return visit(state) }
    for value in 0..<values {
      visitChoices(state.with(counters[node], value), from: node + 1, visit)
    }
  }

  /// Node 0 counts if it equals the last node; any other one copies the node before.
  package func forEachSuccessor(of state: UInt64, _ visit: (UInt64) -> Void) {
    let last = state[counters[nodes - 1]]
    if state[counters[0]] == last { visit(state.with(counters[0], (last + 1) % values)) }
    for node in 1..<nodes {
      let before = state[counters[node - 1]]
      if state[counters[node]] != before { visit(state.with(counters[node], before)) }
    }
  }
}
