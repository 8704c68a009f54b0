/// How a thread ends.
enum Ending: Sendable {
  /// After its last step.
  case success
  /// After the last step of its clean-up, or refused.
  case failure
  /// With a step that failed and has no clean-up: in the code, an exception that nobody handles.
  case exception
  /// With readings that are out of date; the event is raised again.
  case outdated
}

/// How a xapi's start-up ends, and how its event thread ends the handling of one event.
extension MachineTables {
  /// Ends start-up, so that the event thread begins; or ends the handling of one event.
  func endBackground(_ context: inout StepContext, _ ending: Ending) {
    let (host, vm) = (context.thread.host, context.locals.vm)
    context.locals = BackgroundThread()
    guard context.pool.hosts[host.index].xapi.isStarting else {
      return endEvent(of: vm, on: host, &context.pool, ending)
    }
    context.pool[host].xapi = .up
    context.pool[host].servesCalls = false
    if ending == .exception { context.pool[host].hasEventThread = false }
  }

  /// Ends the handling of one event, which may wake calls; the only place that decides what that
  /// means.
  ///
  /// An exception is logged, and the event counts as handled. An event that was out of date and
  /// raised again is not handled yet: threads that wait for it now wait for the event that was
  /// raised again.
  ///
  /// - Code: `ocaml/xapi/xapi_xenops.ml`, `update_vm` and its like, which log every exception.
  private func endEvent(
    of vm: VM, on host: Host, _ pool: inout PoolState, _ ending: Ending
  ) {
    let slot = PoolState.slot(host, vm)
    let isRaisedAgain = ending == .outdated && pool.xenopsds[slot].isDirty
    for index in 0..<size.callCount
    where pool.callSlots[index].barrierHost == host && pool.callSlots[index].vm == vm {
      pool[call: index].barrier.passesEvent(raisedAgain: isRaisedAgain)
    }
    pool[host].inspectionBarriers[vm.index].passesEvent(raisedAgain: isRaisedAgain)
  }
}
