extension Expander {
  /// Visits every fault that can strike now; a lost answer, and a step that fails by itself, are
  /// visited together with the step.
  mutating func forEachFault(_ visit: Visitor) {
    for index in 0..<size.hostCount {
      for raw in 0..<UInt8(Fault.count) {
        guard let fault = Fault(rawValue: raw), mayStrike(fault, Host(index))
        else { continue }
        forEachStrike(of: fault, Host(index), visit)
      }
    }
  }

  /// Visits each strike of a fault at a host; the model must still allow one there.
  private mutating func forEachStrike(of fault: Fault, _ host: Host, _ visit: Visitor) {
    switch fault {
    case .xapiRestart: hand(xapiRestart(host), to: visit)
    case .xenopsdRestart: hand(xenopsdRestart(host), to: visit)
    case .hostCrash: hand(hostCrash(host), to: visit)
    case .hostLoss: hand(hostLoss(host), to: visit)
    case .managementPartition: hand(managementPartition(host), to: visit)
    case .databaseRollback: hand(databaseRollback(host), to: visit)
    case .masterFailover: hand(masterFailover(host), to: visit)
    case .secondMaster: hand(secondMaster(host), to: visit)
    case .migrationLinkLoss:
      for vm in 0..<size.vmCount { hand(migrationLinkLoss(host, VM(vm)), to: visit) }
    case .replyLoss, .stepFailure: break
    case .falselyOffline: hand(falselyOffline(host), to: visit)
    case .neverOffline: hand(neverOffline(host), to: visit)
    }
  }

  /// Spends one unit of a fault's budget in the scratch copy.
  mutating func strike(_ fault: Fault, _ host: Host, _ vm: VM) -> Transition {
    let transition = struck(fault, host, vm)
    begin(transition.thread)
    context.pool.spend(fault)
    return transition
  }

  /// The transition of a fault.
  func struck(_ fault: Fault, _ host: Host, _ vm: VM) -> Transition {
    let thread = ThreadIdentity(actor: .background, host: host, vm: vm)
    return Transition(cause: .fault, thread: thread, detail: fault.rawValue)
  }

  /// Whether a fault can strike a host now.
  @inline(__always)
  func mayStrike(_ fault: Fault, _ host: Host) -> Bool {
    before.budget(of: fault) > 0
      && !(before.isOtherMaster(host) && Fault.endsXapi[Int(fault.rawValue)])
      && tables.permissions.faults[Int(fault.rawValue)].allows(host)
  }
}
