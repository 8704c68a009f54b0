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
      for vm in 0..<size.vmCount where mayStrike(.migrationLinkLoss, host, expansion.before) {
        let slot = host.index &* VM.maximumCount &+ vm
        let stream = expansion.before.xenopsds[slot].receiver.stream
        guard stream != .none, stream != .broken else { continue }
        let transition = strike(.migrationLinkLoss, host, VM(vm), &expansion)
        expansion.context.local.receiver.stream = .broken
        expansion.visit(transition, visit)
      }
    }
  }

  /// Spends one of a fault's budget, in the scratch of an expansion.
  private func strike(
    _ fault: Fault, _ host: Host, _ vm: VM, _ expansion: inout Expansion
  ) -> Transition {
    let transition = struck(fault, host, vm)
    expansion.begin(transition.thread)
    expansion.context.pool.budgets[fault] -= 1
    return transition
  }

  /// A transition that is a fault.
  func struck(_ fault: Fault, _ host: Host, _ vm: VM) -> Transition {
    let thread = ThreadIdentity(actor: .background, host: host, vm: vm)
    return Transition(kind: .fault, thread: thread, detail: fault.rawValue)
  }

  /// Whether a fault may strike a host now.
  func mayStrike(_ fault: Fault, _ host: Host, _ pool: PoolState) -> Bool {
    pool.budgets[fault] > 0 && permissions.faults[Int(fault.rawValue)].allows(host)
  }

  /// A xapi dies: its threads go, calls that it executes get no answer, and on the master also every
  /// call and every operation's lock.
  private func killXapi(_ host: Host, _ pool: inout PoolState) {
    pool[host].xapi = .down
    pool[host].background = BackgroundThread()
    let isMaster = host == pool.master
    for index in 0..<size.callCount where !pool[call: index].isFree {
      if isMaster {
        pool[call: index].masterCounter = 0
        pool[call: index].isConnected = false
      }
      if pool[call: index].hostCounter != 0, pool[call: index].host == host {
        pool[call: index].hostCounter = 0
        pool[call: index].barrier = .passed
        if pool[call: index].isConnected {
          pool[call: index].isConnected = false
          failMaster(ofCall: index, &pool)
        }
      }
      pool.freeCallIfOver(index)
    }
    if isMaster {
      for vm in 0..<size.vmCount { pool[VM(vm)].operations = [] }
    }
  }

  /// A xenopsd dies: operations, queues, events, barriers and its ends of streams go; metadata and
  /// domains stay.
  private func killXenopsd(_ host: Host, _ pool: inout PoolState) {
    pool[host].xenopsd = .down
    for index in 0..<size.vmCount {
      let vm = VM(index)
      if pool[host, vm].operation.isStreaming { pool.closeStream(atSource: host, vm) }
      pool[host, vm].operation = OperationThread()
      pool[host, vm].receiver.programCounter = 0
      if pool[host, vm].receiver.stream != .none { pool[host, vm].receiver.stream = .broken }
      pool.forgetStreamIfUnused(at: host, vm)
      pool[host, vm].isDirty = false
      resumeCaller(of: host, vm, &pool, succeeded: false)
    }
    for index in 0..<size.callCount
    where pool[call: index].hostCounter != 0 && pool[call: index].host == host
      && pool[call: index].barrier != .passed
    {
      // The barrier comes with the event in front of it: once that is taken, xapi has both.
      let background = pool[host].background
      let isTaken = background.programCounter != 0 && background.vm == pool[call: index].vm
      if pool[call: index].barrier != .one || !isTaken { pool[call: index].barrier = .lost }
    }
  }
}
