/// How threads go on.
extension MachineTables {
  /// Moves a thread on after its step, past steps whose conditions do not hold, possibly to its end.
  func advance(_ context: inout StepContext, from first: UInt8) {
    let direct = instructions[first].directNext
    let position = direct != 0 ? direct : takeUpNext(&context, after: first)
    guard position != 0 else {
      return end(&context, instructions[first].isCleanUp ? .failure : .success)
    }

    setCounter(position, &context)
  }

  /// The next position after a step whose conditions hold, 0 if there is none.
  ///
  /// If a loop goes on there, the thread takes up the loop's next item.
  @inline(__always)
  func takeUpNext(_ context: inout StepContext, after first: UInt8) -> UInt8 {
    var position = instructions[first].next
    var loop = instructions[first].loop
    var holding: Conditions?
    while true {
      // The last step of a loop is followed by the loop's next item.
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
        position = positionAfterLoop(position)
      } else {
        loop = instructions[position].loop
        position = instructions[position].next
      }
    }
  }

  /// The first position after a loop, which is identified by its head.
  private func positionAfterLoop(_ head: UInt8) -> UInt8 {
    var position = head
    while position != 0, instructions[position].loop == head {
      position = instructions[position].next
    }
    return position
  }

  /// Whether a step's conditions hold for the locals of the thread that reaches it.
  ///
  /// - Parameter known: the conditions that hold for the locals, nil until they are computed.
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

  /// The first position, from the given one on and outside loops, whose conditions hold.
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

  /// The conditions that hold for a thread's locals.
  private func holding(of context: inout StepContext) -> Conditions {
    switch context.thread.actor {
    case .background, .inspection, .overview, .monitor:
      context.locals.holding(isResident: context.pool.isValid(context.locals.residentOn))
    case .master: context.call.powerState.holding
    case .host, .peer: context.call.powerState.holding.union(context.place)
    case .xenopsd, .receiver: []
    }
  }

  /// Puts a thread at a position; a call that begins to wait for events sets its barrier.
  func setCounter(_ position: UInt8, _ context: inout StepContext) {
    switch context.thread.actor {
    case .master: context.call.masterCounter = position
    case .host:
      context.call.hostCounter = position
      guard instructions[position].traits.contains(.setsBarrier) else { return }
      context.call.barrier = context.pool.barrier(at: context.thread.host, for: context.thread.vm)
    // Not through the locals, which would be copied out and back.
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
}
