extension PoolMachine {
  /// Visits every fault that may strike now; answers that are lost are visited with their steps.
  func forEachFault(_ expansion: inout Expansion, _ visit: Visitor) {
    for index in 0..<size.hostCount {
      for raw in 0..<UInt8(Fault.count) {
        guard let fault = Fault(rawValue: raw), mayStrike(fault, Host(index), expansion.before)
        else { continue }
        visitFault(fault, Host(index), &expansion, visit)
      }
    }
  }

  /// Visits one fault, which a model still allows for a host.
  private func visitFault(
    _ fault: Fault, _ host: Host, _ expansion: inout Expansion, _ visit: Visitor
  ) {
    switch fault {
    case .xapiRestart: visitXapiRestart(host, &expansion, visit)
    case .xenopsdRestart: visitXenopsdRestart(host, &expansion, visit)
    case .hostCrash: visitHostCrash(host, &expansion, visit)
    case .hostLoss: visitHostLoss(host, &expansion, visit)
    case .managementPartition: visitManagementPartition(host, &expansion, visit)
    case .databaseRollback: visitDatabaseRollback(host, &expansion, visit)
    case .masterFailover: visitMasterFailover(host, &expansion, visit)
    case .migrationLinkLoss: visitMigrationLinkLoss(host, &expansion, visit)
    case .replyLoss: break
    }
  }

  /// Spends one of a fault's budget, in the scratch of an expansion.
  func strike(
    _ fault: Fault, _ host: Host, _ vm: VM, _ expansion: inout Expansion
  ) -> Transition {
    let transition = struck(fault, host, vm)
    expansion.begin(transition.thread)
    expansion.context.pool.spend(fault)
    return transition
  }

  /// A transition that is a fault.
  func struck(_ fault: Fault, _ host: Host, _ vm: VM) -> Transition {
    let thread = ThreadIdentity(actor: .background, host: host, vm: vm)
    return Transition(kind: .fault, thread: thread, detail: fault.rawValue)
  }

  /// Whether a fault may strike a host now.
  @inline(__always)
  func mayStrike(_ fault: Fault, _ host: Host, _ pool: PoolView) -> Bool {
    pool.budget(of: fault) > 0 && permissions.faults[Int(fault.rawValue)].allows(host)
  }
}
