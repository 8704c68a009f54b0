extension Expander {
  /// A slave becomes the master, if an operator or xhad would promote it.
  mutating func masterFailover(_ host: Host) -> Transition? {
    guard mayBecomeMaster(host) else { return nil }

    let transition = strike(.masterFailover, host, VM(0))
    tables.makeMaster(host, &context.pool)
    // Under high availability it has the redo log.
    if !tables.hasHA { context.pool.rollDatabaseBack(size) }
    context.pool.forgetSavedDatabaseIfUnneeded()
    // Under high availability it is sure to come.
    if tables.permissions.faults[Int(Fault.masterFailover.rawValue)].isSure {
      hasProtocolStep = true
    }
    return transition
  }

  /// Whether an operator may promote a slave: it must be reachable, and the master must not be.
  ///
  /// Under high availability xhad elects the master, once the old one has left the liveset.
  ///
  /// - Code: `ocaml/xapi/xapi_pool.ml`, `emergency_transition_to_master`.
  func mayBecomeMaster(_ host: Host) -> Bool {
    let pool = before
    guard host != pool.master, pool[host].power == .on, !pool[host].isCutOff,
      !pool[host].isForgotten
    else { return false }
    if tables.hasHA { return pool[pool.master].power != .on }
    return pool[pool.master].xapi == .down || pool[pool.master].isCutOff
  }
}

extension MachineTables {
  /// Makes a slave the master.
  ///
  /// Every host that can be reached restarts its xapi; the others miss the change.
  ///
  /// - Code: `ocaml/xapi/xapi_pool_transition.ml`, `recover_slaves`, best effort.
  func makeMaster(_ host: Host, _ pool: inout PoolState) {
    endMastership(&pool)
    pool.master = host
    for index in 0..<size.hostCount {
      let other = Host(index)
      if pool[other].isCutOff {
        pool[other].followsOldMaster = true
      } else if pool[other].xapi != .down {
        killXapi(other, &pool)
      }
    }
  }
}
