/// The written-out database, kept as long as a fault may roll back to it.
extension PoolState {
  /// Restores the written-out database.
  mutating func rollDatabaseBack(_ size: PoolSize) {
    for vm in 0..<size.vmCount { self[VM(vm)].roll(back: saved[vm]) }
    for host in 0..<size.hostCount {
      self[Host(host)].liveness = savedHosts[host].liveness
      self[Host(host)].isForgotten = savedHosts[host].isForgotten
    }
    forgetSavedDatabaseIfUnneeded()
  }

  /// Whether a rollback is still possible.
  var mayRollBack: Bool {
    let rollsBack = Fault.rollsDatabaseBack
    return rollsBack.indices.contains { rollsBack[$0] && budgets.faults[$0] > 0 }
  }

  /// Spends one of a fault's budget.
  mutating func spend(_ fault: Fault) {
    budgets.spend(fault)
    // The current strike may still need the written-out database.
    guard !Fault.rollsDatabaseBack[Int(fault.rawValue)] else { return }
    forgetSavedDatabaseIfUnneeded()
  }

  /// Forgets the written-out database once no rollback is possible: nothing reads it any more.
  mutating func forgetSavedDatabaseIfUnneeded() {
    guard !mayRollBack else { return }
    saved = PerVM<SavedRecord>(repeating: SavedRecord())
    savedHosts = PerHost<SavedHost>(repeating: SavedHost())
    budgets.databaseWrites = 0
  }
}
