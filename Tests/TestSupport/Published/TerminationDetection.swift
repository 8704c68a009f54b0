import Explorer

/// Termination detection without an algorithm: `SyncTerminationDetection` and
/// `AsyncTerminationDetection` of Merz and Kuppe.
///
/// A message either wakes its receiver at once, or is pending for a while.
package struct TerminationDetection: PublishedInvariant {
  /// The number of nodes, at most 8.
  package let nodes: Int

  /// The most messages pending for a node; nil if messages arrive at once.
  package let mostPending: Int?

  /// Nodes, with messages that arrive at once or a constraint on those pending.
  package init(nodes: Int, mostPending: Int? = nil) {
    self.nodes = nodes
    self.mostPending = mostPending
  }

  private let isDetected = Field(at: 0, width: 1)
  private let isActive = Fields(at: 1, width: 1)
  private let pending = Fields(at: 16, width: 4)

  private func isTerminated(_ state: UInt64) -> Bool {
    (0..<nodes).allSatisfy { state[isActive[$0]] == 0 && state[pending[$0]] == 0 }
  }

  /// Any nodes are active; termination may be detected at once.
  package func forEachInitialState(_ visit: (UInt64) -> Void) {
    for active in 0..<1 << nodes {
      let state = UInt64(active) << 1
      visit(state)
      if isTerminated(state) { visit(state.with(isDetected, 1)) }
    }
  }

  /// A node becomes passive, sends or receives a message, or termination is detected.
  package func forEachSuccessor(of state: UInt64, _ visit: (UInt64) -> Void) {
    for node in 0..<nodes {
      if state[isActive[node]] == 1 {
        let passive = state.with(isActive[node], 0)
        visit(passive)
        // A set has no element twice: the other choice counts only if it differs.
        let terminated = isTerminated(passive) ? 1 : 0
        if terminated != state[isDetected] { visit(passive.with(isDetected, terminated)) }
        for receiver in 0..<nodes { send(to: receiver, from: state, visit) }
      }
      if state[pending[node]] > 0 {
        visit(state.with(isActive[node], 1).with(pending[node], state[pending[node]] - 1))
      }
    }
    if isTerminated(state) { visit(state.with(isDetected, 1)) }
  }

  private func send(to receiver: Int, from state: UInt64, _ visit: (UInt64) -> Void) {
    guard let mostPending else { return visit(state.with(isActive[receiver], 1)) }
    let messages = state[pending[receiver]] + 1
    visit(messages <= mostPending ? state.with(pending[receiver], messages) : state)
  }

  /// `TDCorrect` and `Safe`: termination is detected only after it.
  package func holds(in state: UInt64) -> Bool { state[isDetected] == 0 || isTerminated(state) }
}
