extension PoolMachine {
  /// A slave becomes the master, where an operator, or xhad, would make it that.
  func visitMasterFailover(_ host: Host, _ expansion: inout Expansion, _ visit: Visitor) {
    guard mayBecomeMaster(host, expansion.before) else { return }

    let transition = strike(.masterFailover, host, VM(0), &expansion)
    makeMaster(host, &expansion.context.pool)
    if model.hasHA || permissions.faults[Int(Fault.masterFailover.rawValue)].isSure {
      expansion.hasProtocolStep = true
    }
    expansion.visit(transition, visit)
  }

  /// Whether an operator may make a slave the master: it can be reached, and the master cannot.
  ///
  /// Under high availability it is xhad that elects one, when the master has left the liveset.
  ///
  /// - Code: `ocaml/xapi/xapi_pool.ml`, `emergency_transition_to_master`.
  private func mayBecomeMaster(_ host: Host, _ pool: PoolView) -> Bool {
    guard host != pool.master, pool[host].power == .on, !pool[host].isCutOff,
      !pool[host].isForgotten
    else { return false }
    if model.hasHA { return pool[pool.master].power != .on }
    return pool[pool.master].xapi == .down || pool[pool.master].isCutOff
  }

  /// A slave becomes the master, with the database as it was last copied; every host that can be
  /// reached restarts its xapi, the others have missed it.
  ///
  /// - Code: `ocaml/xapi/xapi_pool_transition.ml`, `recover_slaves`, best effort.
  private func makeMaster(_ host: Host, _ pool: inout PoolState) {
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
    // Under high availability it has the redo log.
    if !model.hasHA { pool.rollDatabaseBack(size) }
    pool.forgetSavedDatabaseIfUnneeded()
  }
}
