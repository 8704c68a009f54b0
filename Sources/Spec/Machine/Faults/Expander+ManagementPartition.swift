extension PoolMachine {
  /// A host is cut off, if it has power and is not cut off already.
  func visitManagementPartition(_ host: Host, _ expansion: inout Expansion, _ visit: Visitor) {
    guard expansion.before[host].power == .on, !expansion.before[host].isCutOff else { return }

    let transition = strike(.managementPartition, host, VM(0), &expansion)
    cutOff(host, &expansion.context.pool)
    expansion.visit(transition, visit)
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
}
