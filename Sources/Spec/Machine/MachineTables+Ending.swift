/// How threads end, or go to their clean-up.
extension MachineTables {
  /// Sends a thread whose step has failed to its clean-up, or ends it.
  func fail(_ context: inout StepContext, at position: UInt8) {
    if context.thread.actor == .xenopsd, context.local.operation.isStreaming {
      context.pool.closeStream(atSource: context.thread.host, context.thread.vm)
    }
    if context.thread.actor == .xenopsd {
      context.local.operation.isRebooting = false
      context.local.operation.isIgnored = false
    }
    if context.thread.actor == .receiver, !instructions[position].keepsStream {
      context.local.receiver.stream = .broken
    }
    let cleanUp = instructions[position].onFailure
    guard cleanUp != 0 else { return end(&context, succeeded: false) }

    setCounter(cleanUp, &context)
  }

  /// Ends a thread and notifies the threads that wait for it.
  func end(_ context: inout StepContext, succeeded: Bool) {
    let (host, vm) = (context.thread.host, context.thread.vm)
    switch context.thread.actor {
    case .master:
      context.effects.insert(succeeded ? .callSucceeded : .callFailed)
      context.call.masterCounter = 0
      context.pool.freeCallIfOver(Int(context.thread.call))
    case .host:
      endHostHalf(&context, succeeded: succeeded)
    case .peer:
      endPeer(&context, succeeded: succeeded)
    case .background:
      endBackground(&context, handled: succeeded)
    case .inspection:
      context.locals = BackgroundThread()
      if context.pool[host].answer == .asked {
        context.pool[host].answer = succeeded ? .answered : .none
      }
    case .overview, .monitor:
      context.locals = BackgroundThread()
    case .xenopsd:
      if !succeeded, context.local.operation.isCancelled { context.effects.insert(.cancelled) }
      if context.local.operation.isStreaming { context.pool.closeStream(atSource: host, vm) }
      context.local.operation = OperationThread()
      context.signal()
      resumeCaller(of: host, vm, &context.pool, succeeded: succeeded)
    case .receiver:
      context.local.receiver.programCounter = 0
      context.pool.forgetStreamIfUnused(at: host, vm)
    }
  }

  private func endHostHalf(_ context: inout StepContext, succeeded: Bool) {
    let index = Int(context.thread.call)
    context.call.hostCounter = 0
    context.call.barrier = .passed
    if context.call.isConnected {
      context.call.isConnected = false
      succeeded
        ? advanceMaster(ofCall: index, &context.pool) : failMaster(ofCall: index, &context.pool)
    }
    context.pool.freeCallIfOver(index)
  }

  /// Ends start-up, so that the event thread begins; or ends the handling of one event.
  ///
  /// A handled event may wake calls. An event that was out of date and raised again is not handled
  /// yet: threads that wait for it now wait for the event that was raised again.
  private func endBackground(_ context: inout StepContext, handled isHandled: Bool) {
    let (host, vm) = (context.thread.host, context.locals.vm)
    context.locals = BackgroundThread()
    if context.pool.hosts[host.index].xapi.isStarting {
      context.pool[host].xapi = .up
      return
    }
    let slot = PoolState.slot(host, vm)
    let isRaisedAgain = !isHandled && context.pool.xenopsds[slot].isDirty
    for index in 0..<size.callCount
    where context.pool.callSlots[index].barrierHost == host
      && context.pool.callSlots[index].vm == vm
    {
      context.pool[call: index].barrier.passesEvent(raisedAgain: isRaisedAgain)
    }
    context.pool[host].inspectionBarriers[vm.index].passesEvent(raisedAgain: isRaisedAgain)
  }

  /// Ends the chosen host's part of a call; the host's half, if it still exists, goes on.
  private func endPeer(_ context: inout StepContext, succeeded: Bool) {
    let index = Int(context.thread.call)
    context.call.peerCounter = 0
    context.call.barrier = .passed
    resumeHost(ofCall: index, &context.pool, succeeded: succeeded)
    context.pool.freeCallIfOver(index)
  }
}
