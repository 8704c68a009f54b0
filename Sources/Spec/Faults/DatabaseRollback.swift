extension FaultEntry {
  /// See ``PoolMachine/visitDatabaseRollback(_:_:_:)``.
  static let databaseRollback = FaultEntry(
    sentence: "The master's xapi dies, and its database comes back as it was written out before.",
    healing: "The xapi is started again; what the database has lost, it has lost.",
    summary: "the database goes back in time",
    words: { host, _, _ in
      "\(host.words)'s xapi dies, and the database goes back to what was written out"
    },
    rollsDatabaseBack: .always,
    footprint: Footprint(reads: [.host(.power)]).adding(.deathOfXapi).adding(.rollingBack).adding(
      .spendingFault))
}

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
