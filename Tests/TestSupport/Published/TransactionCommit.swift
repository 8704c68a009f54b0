import Explorer

/// Transaction commit without messages, as in Lamport's `TCommit`.
///
/// A resource manager commits once all have prepared, and aborts if none has committed.
package struct TransactionCommit: PublishedInvariant {
  /// The number of resource managers.
  package let resourceManagers: Int

  /// A transaction among some resource managers.
  package init(resourceManagers: Int) { self.resourceManagers = resourceManagers }

  private enum Status { static let working = 0, prepared = 1, committed = 2, aborted = 3 }

  private let statuses = Fields(at: 0, width: 2)

  /// The bits of the statuses.
  package var stateBits: Int { 2 * resourceManagers }

  /// Every resource manager is working.
  package func forEachInitialState(_ visit: (UInt64) -> Void) { visit(0) }

  /// A resource manager prepares, commits or aborts.
  package func forEachSuccessor(of state: UInt64, _ visit: (UInt64) -> Void) {
    let managers = 0..<resourceManagers
    let canCommit = managers.allSatisfy {
      [Status.prepared, Status.committed].contains(state[statuses[$0]])
    }
    let hasCommitted = managers.contains { state[statuses[$0]] == Status.committed }
    for manager in managers {
      let status = state[statuses[manager]]
      if status == Status.working { visit(state.with(statuses[manager], Status.prepared)) }
      if status == Status.prepared, canCommit {
        visit(state.with(statuses[manager], Status.committed))
      }
      if status == Status.working || status == Status.prepared, !hasCommitted {
        visit(state.with(statuses[manager], Status.aborted))
      }
    }
  }

  /// `TCConsistent`: no resource manager aborts while another commits.
  package func holds(in state: UInt64) -> Bool {
    let all = (0..<resourceManagers).map { state[statuses[$0]] }
    return !(all.contains(Status.aborted) && all.contains(Status.committed))
  }
}
