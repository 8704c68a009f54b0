extension PoolMachine {
  /// Visits what a thread's next step may do.
  func visitStep(
    at position: UInt8, of thread: ThreadIdentity, _ expansion: inout Expansion, _ visit: Visitor
  ) {
    guard position != 0 else { return }
    switch instructions[position].wokenBy {
    case .nobody: break
    case .hostHalf: return visitLostReply(thread, &expansion, visit)
    case .operation, .chosenHost: return
    }
    if instructions[position].choices == .oneForEachProtectedStart {
      return visitStartsOfProtected(position, thread, &expansion, visit)
    }
    for choice in 0..<count(of: instructions[position].choices) {
      visitStep(position, thread, choice: choice, &expansion, visit)
    }
  }

  /// In how many ways a step may go, but for the starts of protected VMs.
  @inline(__always)
  private func count(of choices: Choices) -> Int {
    switch choices {
    case .one: 1
    case .two: 2
    case .oneForEachVM: size.vmCount
    case .oneForEachHost, .oneForEachProtectedStart: size.hostCount
    }
  }

  private func visitStep(
    _ position: UInt8, _ thread: ThreadIdentity, choice: Int,
    _ expansion: inout Expansion, _ visit: Visitor
  ) {
    expansion.begin(thread)
    expansion.context.choice = choice
    let outcome = expansion.context.take(instructions[position])
    if case .blocked = outcome { return }
    expansion.hasProtocolStep = true
    if case .done = outcome, answersMayBeLost, instructions[position].remote != .no,
      visitLostAnswer(position, &expansion, visit)
    {
      // Once more, for that has used up what the step did.
      expansion.begin(thread)
      expansion.context.choice = choice
      _ = expansion.context.take(instructions[position])
    }
    var transition = Transition(kind: .step, thread: thread, programCounter: position)
    transition.chosen = UInt8(truncatingIfNeeded: choice)
    go(on: outcome, from: position, &expansion.context, &transition)
    expansion.visit(transition, visit)
  }

  /// Each protected VM that a start would be admitted for, on each host.
  private func visitStartsOfProtected(
    _ position: UInt8, _ thread: ThreadIdentity, _ expansion: inout Expansion, _ visit: Visitor
  ) {
    let spawned = instructions[position].spawned
    let conditions = instructions[spawned].conditions
    for index in 0..<size.vmCount where permissions.protected & 1 << UInt8(index) != 0 {
      guard expansion.before.admits(conditions, on: VM(index)) else { continue }
      var thread = thread
      thread.vm = VM(index)
      for choice in 0..<size.hostCount {
        visitStep(position, thread, choice: choice, &expansion, visit)
      }
    }
  }

  /// Moves the thread on after a step.
  func go(
    on outcome: StepContext.Outcome, from position: UInt8, _ context: inout StepContext,
    _ transition: inout Transition
  ) {
    // To move on may take up the next VM of a loop; the step concerned this one.
    transition.thread = context.thread
    switch outcome {
    case .blocked: break
    case .done: advance(&context, from: position)
    case .over: end(&context, succeeded: true)
    case .again: setCounter(position, &context)
    case .failed:
      transition.hasFailed = true
      fail(&context, at: position)
    case .refused, .outdated:
      transition.hasFailed = true
      end(&context, succeeded: false)
    }
    transition.effects = context.effects
  }
}
