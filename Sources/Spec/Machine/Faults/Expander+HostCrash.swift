extension PoolMachine {
  /// A host loses its power, and will have it again.
  func visitHostCrash(_ host: Host, _ expansion: inout Expansion, _ visit: Visitor) {
    guard expansion.before[host].power == .on else { return }

    let transition = strike(.hostCrash, host, VM(0), &expansion)
    crash(host, into: .off, &expansion.context.pool)
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
}
