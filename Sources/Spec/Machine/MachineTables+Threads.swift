extension MachineTables {
  /// Moves a thread behind its step, past those whose conditions do not hold, to its end if need be.
  func advance(_ context: inout StepContext, from first: UInt8) {
    let direct = instructions[first].directNext
    let position = direct != 0 ? direct : takeUpNext(&context, behind: first)
    guard position != 0 else { return end(&context, succeeded: !instructions[first].isCleanUp) }

    setCounter(position, &context)
  }

  /// The next position behind a step whose conditions hold, 0 if there is none; the thread takes up the
  /// next item of a loop if that is where it goes on.
  func takeUpNext(_ context: inout StepContext, behind first: UInt8) -> UInt8 {
    var position = instructions[first].next
    var loop = instructions[first].loop
    var holding: Conditions?
    while true {
      // Behind the last step of a loop, its next item.
      if loop != 0, position == 0 || instructions[position].loop != loop {
        let isOverVMs = instructions[loop].repeats == .vms
        if isOverVMs ? context.takeUpNextVM() : context.takeUpNextHost() {
          position = instructions[loop].next
          holding = nil
          continue
        }
        loop = 0
      }
      if position == 0 || mayTake(position, &context, &holding) { return position }
      if instructions[position].loop == position {
        position = positionBehindLoop(position)
      } else {
        loop = instructions[position].loop
        position = instructions[position].next
      }
    }
  }

  /// The first position behind a loop, by its head.
  private func positionBehindLoop(_ head: UInt8) -> UInt8 {
    var position = head
    while position != 0, instructions[position].loop == head {
      position = instructions[position].next
    }
    return position
  }

  /// Whether a step's conditions hold of the locals of the thread that comes to it.
  ///
  /// - Parameter known: what holds of the locals, once somebody has asked.
  private func mayTake(
    _ position: UInt8, _ context: inout StepContext, _ known: inout Conditions?
  ) -> Bool {
    let conditions = instructions[position].conditions
    guard !conditions.isEmpty, !instructions[position].traits.contains(.asksConditions) else {
      return true
    }
    let holding = known ?? holding(of: &context)
    known = holding
    return conditions.isSubset(of: holding)
  }

  /// The first position from one on, outside of loops, whose conditions hold.
  func skip(from first: UInt8, holding: Conditions) -> UInt8 {
    var position = first
    while position != 0 {
      let instruction = instructions[position]
      let isTaken = instruction.conditions.isSubset(of: holding)
      if isTaken || instruction.traits.contains(.asksConditions) { break }
      position = instruction.next
    }
    return position
  }

  /// The conditions that hold of a thread's locals.
  private func holding(of context: inout StepContext) -> Conditions {
    switch context.thread.actor {
    case .background, .inspection, .overview, .monitor:
      context.locals.holding(isResident: context.pool.isValid(context.locals.residentOn))
    case .master, .host: context.call.powerState.holding
    case .xenopsd, .receiver, .peer: []
    }
  }

  /// Sends a thread whose step has failed to its clean-up, or ends it.
  func fail(_ context: inout StepContext, at position: UInt8) {
    if context.thread.actor == .xenopsd, context.local.operation.isStreaming {
      context.pool.closeStream(atSource: context.thread.host, context.thread.vm)
    }
    if context.thread.actor == .xenopsd { context.local.operation.isRebooting = false }
    if context.thread.actor == .receiver, !instructions[position].keepsStream {
      context.local.receiver.stream = .broken
    }
    let cleanUp = instructions[position].onFailure
    guard cleanUp != 0 else { return end(&context, succeeded: false) }

    setCounter(cleanUp, &context)
  }

  /// Puts a thread at a position; a call that comes to wait for events sets its barrier.
  func setCounter(_ position: UInt8, _ context: inout StepContext) {
    switch context.thread.actor {
    case .master: context.call.masterCounter = position
    case .host:
      context.call.hostCounter = position
      guard instructions[position].traits.contains(.setsBarrier) else { return }
      context.call.barrier = context.pool.barrier(at: context.thread.host, for: context.thread.vm)
    // Not by way of the locals, which would be taken out and put back.
    case .background: context.pool[context.thread.host].background.programCounter = position
    case .inspection: context.pool[context.thread.host].inspection.programCounter = position
    case .overview: context.pool.overview.programCounter = position
    case .monitor: context.pool.monitor.programCounter = position
    case .peer:
      context.call.peerCounter = position
      guard instructions[position].traits.contains(.setsBarrier) else { return }
      context.call.barrier = context.pool.barrier(at: context.thread.host, for: context.thread.vm)
    case .xenopsd: context.local.operation.programCounter = position
    case .receiver: context.local.receiver.programCounter = position
    }
  }

  /// Ends a thread and tells whoever waits for it.
  func end(_ context: inout StepContext, succeeded: Bool) {
    let (host, vm) = (context.thread.host, context.thread.vm)
    switch context.thread.actor {
    case .master:
      if succeeded { context.effects.insert(.callSucceeded) }
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
      context.signal()
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

  /// Start-up is over, and the event thread begins; or one event is handled, which may wake calls.
  ///
  /// An event that is out of date and was raised again is not handled yet: who waits for it waits for
  /// the one that was raised.
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

  /// What the chosen host did for a call is over; the host's half, if it is still there, goes on.
  private func endPeer(_ context: inout StepContext, succeeded: Bool) {
    let index = Int(context.thread.call)
    context.call.peerCounter = 0
    context.call.barrier = .passed
    resumeHost(ofCall: index, &context.pool, succeeded: succeeded)
    context.pool.freeCallIfOver(index)
  }
}
