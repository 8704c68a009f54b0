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
    guard cleanUp != 0 else { return end(&context, .exception) }

    setCounter(cleanUp, &context)
  }

  /// Ends a thread and notifies the threads that wait for it.
  func end(_ context: inout StepContext, _ ending: Ending) {
    let (host, vm) = (context.thread.host, context.thread.vm)
    let succeeded = ending == .success
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
      endBackground(&context, ending)
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
      beginQueued(host, vm, &context.pool)
    case .receiver:
      context.local.receiver.programCounter = 0
      context.pool.forgetStreamIfUnused(at: host, vm)
      beginQueued(host, vm, &context.pool)
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

  /// Ends the chosen host's part of a call; the host's half, if it still exists, goes on.
  private func endPeer(_ context: inout StepContext, succeeded: Bool) {
    let index = Int(context.thread.call)
    context.call.peerCounter = 0
    context.call.barrier = .passed
    resumeHost(ofCall: index, &context.pool, succeeded: succeeded)
    context.pool.freeCallIfOver(index)
  }
}
