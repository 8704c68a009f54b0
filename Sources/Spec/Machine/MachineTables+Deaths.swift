/// What dies with a daemon.
extension MachineTables {
  /// A xapi dies: its threads go, calls that it executes get no answer, and on the master also what
  /// ``endMastership(_:)`` says.
  func killXapi(_ host: Host, _ pool: inout PoolState) {
    pool[host].xapi = .down
    pool[host].background = BackgroundThread()
    pool[host].suppressedEvents = 0
    stopInspection(on: host, &pool)
    if host == pool.master { endMastership(&pool) }
    for index in 0..<size.callCount where !pool[call: index].isFree {
      if pool[call: index].peerCounter != 0, pool[call: index].chosen == host {
        pool[call: index].peerCounter = 0
        pool[call: index].barrier = .passed
        resumeHost(ofCall: index, &pool, succeeded: false)
      }
      if pool[call: index].hostCounter != 0, pool[call: index].host == host {
        pool[call: index].hostCounter = 0
        pool[call: index].isPeerConnected = false
        if pool[call: index].peerCounter == 0 { pool[call: index].barrier = .passed }
        if pool[call: index].isConnected {
          pool[call: index].isConnected = false
          failMaster(ofCall: index, &pool)
        }
      }
      pool.freeCallIfOver(index)
    }
  }

  /// A xapi is the master no longer, or dies: its halves of calls, every operation's lock and its
  /// overview of the pool and the monitor go.
  func endMastership(_ pool: inout PoolState) {
    for index in 0..<size.callCount where !pool[call: index].isFree {
      pool[call: index].masterCounter = 0
      pool[call: index].isConnected = false
      pool.freeCallIfOver(index)
    }
    for vm in 0..<size.vmCount { pool[VM(vm)].operations = [] }
    pool.overview = BackgroundThread()
    pool.monitor = BackgroundThread()
    if procedures.tellsWhatIsKnown { pool.isKnown = false }
    for index in 0..<size.hostCount { pool[Host(index)].answer = .none }
  }

  /// The thread that answers the pool overview goes, and there will be no answer.
  private func stopInspection(on host: Host, _ pool: inout PoolState) {
    pool[host].inspection = BackgroundThread()
    for vm in 0..<size.vmCount { pool[host].inspectionBarriers[vm] = .passed }
    pool[host].answer = .none
  }

  /// A xenopsd dies: operations, queues, events, barriers and its ends of streams go; metadata and
  /// domains stay.
  func killXenopsd(_ host: Host, _ pool: inout PoolState) {
    pool[host].xenopsd = .down
    let isAwaited = isAnyOperationAwaited(on: host, &pool)
    for index in 0..<size.vmCount {
      let vm = VM(index)
      // Where there is nothing, nothing is to be marked as written.
      if !pool.isUnused(host, vm) { pool.endThreadsOfXenopsd(host, vm) }
      if isAwaited { resumeCaller(of: host, vm, &pool, succeeded: false) }
    }
    for index in 0..<size.callCount
    where !pool[call: index].isFree && pool[call: index].barrierHost == host {
      let isHandling = pool.isHandlingEvent(on: host, of: pool[call: index].vm)
      pool[call: index].barrier.isForgotten(whileHandling: isHandling)
    }
    for index in 0..<size.vmCount {
      let isHandling = pool.isHandlingEvent(on: host, of: VM(index))
      pool[host].inspectionBarriers[index].isForgotten(whileHandling: isHandling)
    }
  }

  /// A host loses its power: its daemons die, its domains and what its xenopsd has on file are gone.
  func crash(_ host: Host, into power: Power, _ pool: inout PoolState) {
    killXapi(host, &pool)
    killXenopsd(host, &pool)
    pool[host].power = power
    for vm in 0..<size.vmCount {
      if !pool.isUnused(host, VM(vm)) { pool[host, VM(vm)].forgetCopies() }
      // Only a source that will ask can tell the difference.
      for source in 0..<size.hostCount where procedures.asksForOutcome {
        let operation = pool[Host(source), VM(vm)].operation
        guard procedures.migration.contains(operation.programCounter), operation.peer == host else {
          continue
        }
        pool[Host(source), VM(vm)].operation.peerHasCrashed = true
      }
    }
  }
}

extension PoolState {
  /// What a xenopsd had under way for a VM ends with it.
  fileprivate mutating func endThreadsOfXenopsd(_ host: Host, _ vm: VM) {
    if self[host, vm].operation.isStreaming { closeStream(atSource: host, vm) }
    self[host, vm].operation = OperationThread()
    self[host, vm].receiver.programCounter = 0
    if self[host, vm].receiver.stream != .none { self[host, vm].receiver.stream = .broken }
    forgetStreamIfUnused(at: host, vm)
    self[host, vm].isDirty = false
  }
}
