extension PoolMachine {
  /// Moves a thread behind its step, past those whose conditions do not hold, to its end if need be.
  func advance(_ context: inout StepContext, from instruction: Instruction) {
    var position = instruction.next
    while true {
      position = skip(from: position, holding: holding(of: context))
      guard position == 0 else { break }
      let vmCount = size.vmCount
      guard instruction.loop != 0, context.background.vm.index + 1 < vmCount else {
        return end(&context, succeeded: !instruction.isCleanUp)
      }
      // The next VM: the body of the loop begins behind `forEachVM`.
      context.background.vm = VM(context.background.vm.index + 1)
      _ = context.forEachVM()
      position = program.instructions[Int(instruction.loop)].next
    }
    setCounter(position, &context)
  }

  /// The conditions that hold of a thread's locals.
  private func holding(of context: StepContext) -> Conditions {
    switch context.thread.actor {
    case .background: context.background.holding
    case .master, .host: context.call.powerState.holding
    case .xenopsd, .receiver: []
    }
  }

  /// The first position from one on whose conditions hold.
  func skip(from first: UInt8, holding: Conditions) -> UInt8 {
    var position = first
    while position != 0 {
      let instruction = program.instructions[Int(position)]
      if instruction.kind == .admit || instruction.conditions.isSubset(of: holding) {
        return position
      }
      position = instruction.next
    }
    return 0
  }

  /// Sends a thread whose step has failed to its clean-up, or ends it.
  func fail(_ context: inout StepContext, at instruction: Instruction) {
    if context.thread.actor == .xenopsd, context.local.operation.isStreaming {
      context.pool.closeStream(atSource: context.thread.host, context.thread.vm)
    }
    if context.thread.actor == .xenopsd { context.local.operation.isRebooting = false }
    if context.thread.actor == .receiver { context.local.receiver.stream = .broken }
    guard instruction.onFailure != 0 else { return end(&context, succeeded: false) }

    setCounter(instruction.onFailure, &context)
  }

  /// Puts a thread at a position; a call that comes to wait for events sets its barrier.
  func setCounter(_ position: UInt8, _ context: inout StepContext) {
    switch context.thread.actor {
    case .master: context.call.masterCounter = position
    case .host:
      context.call.hostCounter = position
      guard program.instructions[Int(position)].kind == .awaitEvents else { return }
      context.call.barrier = context.pool.barrier(at: context.thread.host, for: context.thread.vm)
    case .background: context.background.programCounter = position
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
    case .background:
      endBackground(&context)
    case .xenopsd:
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
  private func endBackground(_ context: inout StepContext) {
    let (host, vm) = (context.thread.host, context.background.vm)
    context.background = BackgroundThread()
    if context.pool[host].xapi == .starting {
      context.pool[host].xapi = .up
      return
    }
    for index in 0..<size.callCount
    where context.pool[call: index].host == host && context.pool[call: index].vm == vm {
      switch context.pool[call: index].barrier {
      case .one: context.pool[call: index].barrier = .passed
      case .two: context.pool[call: index].barrier = .one
      case .passed, .lost: break
      }
    }
  }
}

extension BackgroundThread {
  /// The conditions that hold of what the thread has read.
  var holding: Conditions {
    var conditions: Conditions = []
    switch observation {
    case .unread: break
    case .absent: conditions.insert(Conditions([.metadataAbsent, .notSuspended, .notRunning]))
    case .halted: conditions.insert(Conditions([.metadataPresent, .notRunning, .notSuspended]))
    case .suspended: conditions.insert(Conditions([.metadataPresent, .notRunning, .suspended]))
    case .paused, .running:
      conditions.insert(Conditions([.metadataPresent, .running, .notSuspended]))
    }
    if knowledge.contains(.noXenopsdOperation) {
      conditions.insert(Conditions(.noXenopsdOperation))
    }
    if knowledge.contains(.noXapiOperation) { conditions.insert(Conditions(.noXapiOperation)) }
    if knowledge.contains(.residentHere) { conditions.insert(Conditions(.residentHere)) }
    if !knowledge.contains(.suspendedByCheckpoint) { conditions.insert(Conditions(.noCheckpoint)) }
    return conditions
  }
}
