extension PoolMachine {
  /// Visits every fault that may strike now; answers that are lost are visited with their steps.
  func forEachFault(_ expansion: inout Expansion, _ visit: Visitor) {
    for index in 0..<size.hostCount {
      let host = Host(index)
      if mayStrike(.xapiRestart, host, expansion.before), expansion.before[host].xapi != .down {
        let transition = strike(.xapiRestart, host, VM(0), &expansion)
        killXapi(host, &expansion.context.pool)
        expansion.visit(transition, visit)
      }
      if mayStrike(.xenopsdRestart, host, expansion.before),
        expansion.before[host].xenopsd != .down
      {
        let transition = strike(.xenopsdRestart, host, VM(0), &expansion)
        killXenopsd(host, &expansion.context.pool)
        expansion.visit(transition, visit)
      }
      forEachFault(ofWhole: host, &expansion, visit)
      for vm in 0..<size.vmCount where mayStrike(.migrationLinkLoss, host, expansion.before) {
        let stream = expansion.before[host, VM(vm)].receiver.stream
        guard stream != .none, stream != .broken else { continue }
        let transition = strike(.migrationLinkLoss, host, VM(vm), &expansion)
        expansion.context.local.receiver.stream = .broken
        expansion.visit(transition, visit)
      }
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
  func mayStrike(_ fault: Fault, _ host: Host, _ pool: PoolView) -> Bool {
    pool.budget(of: fault) > 0 && permissions.faults[Int(fault.rawValue)].allows(host)
  }
}
