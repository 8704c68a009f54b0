import Explorer

/// Two-phase commit with a backup transaction manager, as in Demirbas's `2PCwithBTM`: one resource
/// manager may fail, and so may the transaction manager after it has decided.
package struct BackupTransactionManager: PublishedInvariant {
  /// The number of resource managers, at most 8.
  package let resourceManagers: Int

  /// A transaction among some resource managers.
  package init(resourceManagers: Int) { self.resourceManagers = resourceManagers }

  private enum Status {
    static let working = 0, prepared = 1, committed = 2, aborted = 3, failed = 4
  }

  /// The decision that resource managers see; it is hidden once the transaction manager failed.
  private enum Decision { static let none = 0, commit = 1, abort = 2, hidden = 3 }

  /// Where a transaction manager is; only the first one has a chance to fail.
  private enum Stage { static let waiting = 0, commits = 1, aborts = 2, mayFail = 3, done = 4 }

  private let decision = Field(at: 0, width: 2)
  private let primary = Field(at: 2, width: 3)
  private let backup = Field(at: 5, width: 3)
  private let statuses = Fields(at: 8, width: 3)
  private let isDone = Fields(at: 32, width: 1)

  /// Every resource manager is working.
  package func forEachInitialState(_ visit: (UInt64) -> Void) { visit(0) }

  /// The steps of the resource managers and of both transaction managers.
  package func forEachSuccessor(of state: UInt64, _ visit: (UInt64) -> Void) {
    let managers = 0..<resourceManagers
    for manager in managers where state[isDone[manager]] == 0 {
      forEachStep(of: manager, from: state, visit)
    }
    forEachStep(of: primary, from: state, whenDecided: Stage.mayFail, visit)
    if state[primary] == Stage.mayFail {
      visit(state.with(decision, Decision.hidden).with(primary, Stage.done))
    }
    if state[backup] != Stage.waiting || state[decision] == Decision.hidden {
      forEachStep(of: backup, from: state, whenDecided: Stage.done, visit)
    }
    if state[primary] == Stage.done, state[backup] == Stage.done,
      managers.allSatisfy({ state[isDone[$0]] == 1 })
    {
      visit(state)
    }
  }

  private func forEachStep(of manager: Int, from state: UInt64, _ visit: (UInt64) -> Void) {
    let status = statuses[manager]
    guard state[status] == Status.working || state[status] == Status.prepared else {
      return visit(state.with(isDone[manager], 1))
    }
    if state[status] == Status.working { visit(state.with(status, Status.prepared)) }
    if state[decision] == Decision.commit { visit(state.with(status, Status.committed)) }
    for _ in 0..<ways(state[status] == Status.working, state[decision] == Decision.abort) {
      visit(state.with(status, Status.aborted))
    }
    // A step of a resource manager that could fail but may not changes nothing.
    let noneFailed = count(Status.failed, in: state) == 0
    visit(noneFailed ? state.with(status, Status.failed) : state)
  }

  private func forEachStep(
    of transactionManager: Field, from state: UInt64, whenDecided next: Int,
    _ visit: (UInt64) -> Void
  ) {
    switch state[transactionManager] {
    case Stage.waiting:
      for _ in 0..<waysToCommit(in: state) { visit(state.with(transactionManager, Stage.commits)) }
      for _ in 0..<waysToAbort(in: state) { visit(state.with(transactionManager, Stage.aborts)) }
    case Stage.commits:
      visit(state.with(decision, Decision.commit).with(transactionManager, next))
    case Stage.aborts:
      visit(state.with(decision, Decision.abort).with(transactionManager, next))
    default: break
    }
  }

  private func count(_ status: Int, in state: UInt64) -> Int {
    (0..<resourceManagers).count { state[statuses[$0]] == status }
  }

  /// `canCommit` says of each resource manager that it is prepared or some other has committed, in
  /// one condition: so the ways for each multiply.
  private func waysToCommit(in state: UInt64) -> Int {
    let committed = count(Status.committed, in: state)
    return (0..<resourceManagers).reduce(1) { product, manager in
      product * (ways(state[statuses[manager]] == Status.prepared) + committed)
    }
  }

  private func waysToAbort(in state: UInt64) -> Int {
    guard count(Status.committed, in: state) == 0 else { return 0 }
    return count(Status.aborted, in: state) + count(Status.failed, in: state)
  }

  /// `Consistency`: no resource manager aborts while another commits.
  package func holds(in state: UInt64) -> Bool {
    count(Status.aborted, in: state) == 0 || count(Status.committed, in: state) == 0
  }
}
