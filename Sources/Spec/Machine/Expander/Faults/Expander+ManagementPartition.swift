extension Expander {
  /// A host is cut off, if it has power and is not cut off already.
  mutating func managementPartition(_ host: Host) -> Transition? {
    guard before[host].power == .on, !before[host].isCutOff else { return nil }

    let transition = strike(.managementPartition, host, VM(0))
    tables.cutOff(host, &context.pool)
    return transition
  }
}

extension MachineTables {
  /// Cuts a host off: every thread that waits for an answer over the management network fails.
  ///
  /// Local work on the host continues, and so do migration connections.
  ///
  /// - Deviation: a migration connection has a fault of its own, `migrationLinkLoss`.
  fileprivate func cutOff(_ host: Host, _ pool: inout PoolState) {
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
      // Failing the first half may have ended the call.
      if pool[call: index].isConnected, !pool.canSpeak(master, pool[call: index].host) {
        pool[call: index].isConnected = false
        failMaster(ofCall: index, &pool)
      }
    }
  }
}
