extension Expander {
  /// The master's xapi dies, and its database goes back to the saved copy.
  mutating func databaseRollback(_ host: Host) -> Transition? {
    guard host == before.master, before[host].power == .on,
      before[host].xapi != .down
    else { return nil }

    let transition = strike(.databaseRollback, host, VM(0))
    tables.killXapi(host, &context.pool)
    context.pool.rollDatabaseBack(size)
    return transition
  }
}
