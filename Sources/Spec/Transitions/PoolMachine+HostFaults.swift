/// The faults that strike a host as a whole, or the master's database.
extension PoolMachine {
  /// Visits the faults of a host, its place in the network, and its role.
  func forEachFault(ofWhole host: Host, _ expansion: inout Expansion, _ visit: Visitor) {
    let isOn = expansion.before[host].power == .on
    if isOn {
      visitPowerLoss(.hostCrash, of: host, into: .off, &expansion, visit)
      visitPowerLoss(.hostLoss, of: host, into: .lost, &expansion, visit)
    }
    if isOn, !expansion.before[host].isCutOff,
      mayStrike(.managementPartition, host, expansion.before)
    {
      let transition = strike(.managementPartition, host, VM(0), &expansion)
      cutOff(host, &expansion.context.pool)
      expansion.visit(transition, visit)
    }
    if host == expansion.before.master, isOn, expansion.before[host].xapi != .down,
      mayStrike(.databaseRollback, host, expansion.before)
    {
      let transition = strike(.databaseRollback, host, VM(0), &expansion)
      killXapi(host, &expansion.context.pool)
      expansion.context.pool.rollDatabaseBack(size)
      expansion.visit(transition, visit)
    }
    if mayBecomeMaster(host, expansion.before), mayStrike(.masterFailover, host, expansion.before) {
      let transition = strike(.masterFailover, host, VM(0), &expansion)
      makeMaster(host, &expansion.context.pool)
      if model.hasHA || permissions.faults[Int(Fault.masterFailover.rawValue)].isSure {
        expansion.hasProtocolStep = true
      }
      expansion.visit(transition, visit)
    }
  }

  private func visitPowerLoss(
    _ fault: Fault, of host: Host, into power: Power, _ expansion: inout Expansion, _ visit: Visitor
  ) {
    guard mayStrike(fault, host, expansion.before) else { return }
    let transition = strike(fault, host, VM(0), &expansion)
    crash(host, into: power, &expansion.context.pool)
    expansion.visit(transition, visit)
  }

  /// A host loses its power: its daemons die, its domains and what its xenopsd has on file are gone.
  func crash(_ host: Host, into power: Power, _ pool: inout PoolState) {
    killXapi(host, &pool)
    killXenopsd(host, &pool)
    pool[host].power = power
    for vm in 0..<size.vmCount {
      if !pool.isUnused(host, VM(vm)) { pool[host, VM(vm)].forgetCopies() }
      // Only a source that will ask can tell the difference.
      for source in 0..<size.hostCount where entries.asksForOutcome {
        let operation = pool[Host(source), VM(vm)].operation
        guard entries.migration.contains(operation.programCounter), operation.peer == host else {
          continue
        }
        pool[Host(source), VM(vm)].operation.peerHasCrashed = true
      }
    }
  }

  /// A host is cut off: whoever waits for an answer over the management network learns that it will
  /// not come.
  ///
  /// What the host does by itself goes on, and so do connections of migrations.
  ///
  /// - Deviation: the connection of a migration has a fault of its own, `migrationLinkLoss`.
  private func cutOff(_ host: Host, _ pool: inout PoolState) {
    pool[host].isCutOff = true
    pool[host].answer = .none
    let master = pool.master
    for index in 0..<size.hostCount where host == master && Host(index) != master {
      pool[Host(index)].answer = .none
    }
    for index in 0..<size.callCount where !pool[call: index].isFree {
      if pool[call: index].isPeerConnected,
        !pool.canSpeak(pool[call: index].host, pool[call: index].chosen)
      {
        resumeHost(ofCall: index, &pool, succeeded: false)
      }
      // The first may have ended the call already.
      if pool[call: index].isConnected, !pool.canSpeak(master, pool[call: index].host) {
        pool[call: index].isConnected = false
        failMaster(ofCall: index, &pool)
      }
    }
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
