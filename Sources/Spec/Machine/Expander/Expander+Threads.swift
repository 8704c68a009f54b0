extension Expander {
  /// Visits the steps of one host's daemons and threads.
  mutating func forEachStep(of host: Host, _ visit: Visitor) {
    if before[host].isCutOff { hand(healing(host), to: visit) }
    if tables.judgesLiveness { forEachChangeOfLiveness(of: host, visit) }
    guard before[host].power == .on else {
      if before[host].power == .off { hand(boot(host), to: visit) }
      return
    }
    let xapi = before[host].xapi
    if xapi == .down {
      hand(xapiStart(host), to: visit)
    } else {
      let background = before[host].background
      let takesEvents =
        background.programCounter == 0 && xapi == .up && before[host].hasEventThread
      let position = takesEvents ? tables.procedures.event : background.programCounter
      let thread = ThreadIdentity(actor: .background, host: host, vm: background.vm)
      forEachOutcome(at: position, of: thread, visit)
      let inspection = before[host].inspection
      if inspection.programCounter != 0 {
        let thread = ThreadIdentity(actor: .inspection, host: host, vm: inspection.vm)
        forEachOutcome(at: inspection.programCounter, of: thread, visit)
      }
    }
    guard before[host].xenopsd == .up else {
      hand(xenopsdStart(host), to: visit)
      return
    }
    for index in 0..<size.vmCount {
      let operation = before[host, VM(index)].operation.programCounter
      let receiver = before[host, VM(index)].receiver.programCounter
      if operation != 0 {
        let thread = ThreadIdentity(actor: .xenopsd, host: host, vm: VM(index))
        forEachOutcome(at: operation, of: thread, visit)
      }
      if receiver != 0 {
        let thread = ThreadIdentity(actor: .receiver, host: host, vm: VM(index))
        forEachOutcome(at: receiver, of: thread, visit)
      }
      if operation == 0, receiver == 0 {
        hand(queuedImport(host, VM(index)), to: visit)
        hand(notice(host, VM(index)), to: visit)
        hand(noticeOfReboot(host, VM(index)), to: visit)
      }
    }
  }

  /// Visits the step of the master's overview of the pool.
  mutating func forEachStepOfOverview(_ visit: Visitor) {
    let overview = before.overview
    guard overview.programCounter != 0 else { return }
    let thread = ThreadIdentity(actor: .overview, host: before.master, vm: overview.vm)
    forEachOutcome(at: overview.programCounter, of: thread, visit)
  }

  /// Visits the step of the master's monitor or, if it is waiting, the first step after the wait.
  mutating func forEachStepOfMonitor(_ visit: Visitor) {
    let monitor = before.monitor
    let thread = ThreadIdentity(actor: .monitor, host: before.master, vm: monitor.vm)
    guard monitor.programCounter == 0 else {
      return forEachOutcome(at: monitor.programCounter, of: thread, visit)
    }
    guard before[thread.host].xapi == .up else { return }
    forEachOutcome(at: tables.procedures.hostLost, of: thread, visit)
    forEachOutcome(at: tables.procedures.startProtected, of: thread, visit)
  }

  /// Visits the steps of the halves of one call.
  mutating func forEachStep(ofCall index: Int, _ visit: Visitor) {
    let call = before[call: index]
    if call.masterCounter != 0 {
      let master = before.master(of: call)
      let thread = ThreadIdentity(actor: .master, host: master, vm: call.vm, call: UInt8(index))
      forEachOutcome(at: call.masterCounter, of: thread, visit)
    }
    if call.hostCounter != 0 {
      let thread = ThreadIdentity(actor: .host, host: call.host, vm: call.vm, call: UInt8(index))
      forEachOutcome(at: call.hostCounter, of: thread, visit)
    }
    if call.peerCounter != 0 {
      let thread = ThreadIdentity(actor: .peer, host: call.chosen, vm: call.vm, call: UInt8(index))
      forEachOutcome(at: call.peerCounter, of: thread, visit)
    }
  }
}
