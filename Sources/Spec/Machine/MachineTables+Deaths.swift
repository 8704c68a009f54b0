/// The death of daemons and hosts, and what dies with them.
extension MachineTables {
  /// Kills a xapi.
  ///
  /// Its threads end, and calls that it executes get no answer. A master also loses what
  /// ``endMastership(_:)`` lists.
  func killXapi(_ host: Host, _ pool: inout PoolState) {
    if pool[host].xapi != .down { pool[host].isFirstSinceBoot = false }
    pool[host].xapi = .down
    pool[host].background = BackgroundThread()
    pool[host].suppressedEvents = 0
    pool[host].hasEventThread = true
    pool[host].servesCalls = false
    for index in 0..<size.vmCount where pool[host, VM(index)].lastEvent != .unregistered {
      pool[host, VM(index)].lastEvent = .unregistered
    }
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
        pool[call: index].isQueued = false
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

  /// Ends the mastership of a xapi that dies or is master no longer.
  ///
  /// Its halves of calls, all operation locks, its overview of the pool and its monitor are gone.
  func endMastership(_ pool: inout PoolState) {
    for index in 0..<size.callCount
    where !pool[call: index].isFree && !pool[call: index].isOfOtherMaster {
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

  /// Ends the thread that answers the pool overview; the overview gets no answer.
  private func stopInspection(on host: Host, _ pool: inout PoolState) {
    pool[host].inspection = BackgroundThread()
    for vm in 0..<size.vmCount { pool[host].inspectionBarriers[vm] = .passed }
    pool[host].answer = .none
  }

  /// Kills a xenopsd.
  ///
  /// Its operations, queues, events, barriers and ends of streams are gone; metadata and domains
  /// survive. A call that waits for an operation learns of it from the next xenopsd, see
  /// ``Expander/xenopsdStart(_:)``.
  func killXenopsd(_ host: Host, _ pool: inout PoolState) {
    pool[host].xenopsd = .down
    for index in 0..<size.vmCount {
      let vm = VM(index)
      // An unused slot changes nothing, so it must not be marked as written.
      if !pool.isUnused(host, vm) { pool.endThreadsOfXenopsd(host, vm) }
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

  /// A host loses its power: its daemons die, its domains and its xenopsd's metadata are gone.
  func crash(_ host: Host, into power: Power, _ pool: inout PoolState) {
    killXapi(host, &pool)
    killXenopsd(host, &pool)
    pool[host].power = power
    if procedures.asksForBoot { pool[host].isFirstSinceBoot = true }
    if procedures.reportsBoot { pool[host].hasUnreportedBoot = true }
    for vm in 0..<size.vmCount {
      if !pool.isUnused(host, VM(vm)) { pool[host, VM(vm)].forgetCopies() }
      // Only a source that will ask for the outcome can tell the difference.
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
  /// Ends everything that a xenopsd was doing for a VM.
  fileprivate mutating func endThreadsOfXenopsd(_ host: Host, _ vm: VM) {
    if self[host, vm].operation.isStreaming { closeStream(atSource: host, vm) }
    self[host, vm].operation = OperationThread()
    self[host, vm].receiver.programCounter = 0
    if self[host, vm].receiver.stream != .none { self[host, vm].receiver.stream = .broken }
    forgetStreamIfUnused(at: host, vm)
    self[host, vm].isDirty = false
    self[host, vm].queuedImport = .none
    self[host, vm].queuedCounter = 0
  }
}
