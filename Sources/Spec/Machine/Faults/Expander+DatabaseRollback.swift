extension PoolMachine {
  /// The master's xapi dies, and its database goes back.
  func visitDatabaseRollback(_ host: Host, _ expansion: inout Expansion, _ visit: Visitor) {
    guard host == expansion.before.master, expansion.before[host].power == .on,
      expansion.before[host].xapi != .down
    else { return }

    let transition = strike(.databaseRollback, host, VM(0), &expansion)
    killXapi(host, &expansion.context.pool)
    expansion.context.pool.rollDatabaseBack(size)
    expansion.visit(transition, visit)
  }
}
