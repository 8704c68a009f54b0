extension PoolMachine {
  /// Visits every fault that may strike now; answers that are lost are visited with their steps.
  func forEachFault(from pool: PoolState, _ visit: Visitor) {
    for index in 0..<size.hostCount {
      let host = Host(index)
      if mayStrike(.xapiRestart, host, pool), pool[host].xapi != .down {
        var after = struck(pool, by: .xapiRestart)
        killXapi(host, &after)
        visit(after, struck(.xapiRestart, host, VM(0)))
      }
      if mayStrike(.xenopsdRestart, host, pool), pool[host].xenopsd != .down {
        var after = struck(pool, by: .xenopsdRestart)
        killXenopsd(host, &after)
        visit(after, struck(.xenopsdRestart, host, VM(0)))
      }
      for vm in 0..<size.vmCount where mayStrike(.migrationLinkLoss, host, pool) {
        let stream = pool[host, VM(vm)].receiver.stream
        guard stream != .none, stream != .broken else { continue }
        var after = struck(pool, by: .migrationLinkLoss)
        after[host, VM(vm)].receiver.stream = .broken
        visit(after, struck(.migrationLinkLoss, host, VM(vm)))
      }
    }
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

  private func struck(_ pool: PoolState, by fault: Fault) -> PoolState {
    var after = pool
    after.budgets[fault] -= 1
    return after
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
      pool[call: index].barrier = .lost
    }
  }
}
