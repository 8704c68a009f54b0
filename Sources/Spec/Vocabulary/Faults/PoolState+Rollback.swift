/// The written-out database, needed as long as a fault may roll back to it.
extension PoolState {
  /// Goes back to the database as it was written out.
  mutating func rollDatabaseBack(_ size: PoolSize) {
    for vm in 0..<size.vmCount { self[VM(vm)].roll(back: saved[vm]) }
    for host in 0..<size.hostCount {
      self[Host(host)].liveness = savedHosts[host].liveness
      self[Host(host)].isForgotten = savedHosts[host].isForgotten
    }
    forgetSavedDatabaseIfUnneeded()
  }

  /// Whether a rollback can still come.
  var mayRollBack: Bool {
    let rollsBack = Fault.rollsDatabaseBack
    return rollsBack.indices.contains { rollsBack[$0] && budgets.faults[$0] > 0 }
  }

  /// Takes one of a fault's budget.
  mutating func spend(_ fault: Fault) {
    budgets.spend(fault)
    // What strikes now may need what is written out.
    guard !Fault.rollsDatabaseBack[Int(fault.rawValue)] else { return }
    forgetSavedDatabaseIfUnneeded()
  }

  /// Forgets what is written out when no rollback can come: nothing reads it then.
  mutating func forgetSavedDatabaseIfUnneeded() {
    guard !mayRollBack else { return }
    saved = PerVM<SavedRecord>(repeating: SavedRecord())
    savedHosts = PerHost<SavedHost>(repeating: SavedHost())
    budgets.databaseWrites = 0
  }
}
