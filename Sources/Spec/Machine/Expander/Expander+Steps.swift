extension Expander {
  /// Visits the possible outcomes of a thread's next step.
  mutating func forEachOutcome(
    at position: UInt8, of thread: ThreadIdentity, _ visit: Visitor
  ) {
    guard position != 0 else { return }
    switch instructions[position].wokenBy {
    case .nobody: break
    case .hostHalf: return hand(lostReply(thread), to: visit)
    case .operation, .chosenHost: guard instructions[position].mayGiveUp else { return }
    }
    if instructions[position].choices == .oneForEachProtectedStart {
      return forEachStartOfProtected(position, thread, visit)
    }
    var isTaken = false
    for choice in 0..<count(of: instructions[position].choices) {
      if takeStep(position, thread, choice: choice, visit) { isTaken = true }
    }
    if isTaken, mayFail(at: position, of: thread) {
      deliver(failure(of: thread, at: position), to: visit)
    }
  }

  /// The number of alternatives of a step, except for the starts of protected VMs.
  @inline(__always)
  private func count(of choices: Choices) -> Int {
    switch choices {
    case .one: 1
    case .two: 2
    case .oneForEachVM: size.vmCount
    case .oneForEachHost, .oneForEachProtectedStart: size.hostCount
    }
  }

  /// Takes a step; if its answer can be lost, also takes it without the answer.
  ///
  /// - Returns: whether the step could be taken and did not fail.
  @discardableResult
  private mutating func takeStep(
    _ position: UInt8, _ thread: ThreadIdentity, choice: Int, _ visit: Visitor
  ) -> Bool {
    beginStep(thread)
    context.choice = choice
    let outcome = context.take(instructions[position])
    if case .blocked = outcome { return false }
    hasProtocolStep = true
    if case .done = outcome, mayLoseAnswer(position) {
      let taken = context
      deliver(lostAnswer(position), to: visit)
      context = taken
    }
    var transition = Transition(cause: .step, thread: thread, programCounter: position)
    transition.chosen = UInt8(truncatingIfNeeded: choice)
    moveOn(from: position, after: outcome, &transition)
    deliver(transition, to: visit)
    return !transition.hasFailed
  }

  /// Visits, for each host, the start of each protected VM whose start would be admitted.
  private mutating func forEachStartOfProtected(
    _ position: UInt8, _ thread: ThreadIdentity, _ visit: Visitor
  ) {
    let spawned = instructions[position].spawned
    let conditions = instructions[spawned].conditions
    for index in 0..<size.vmCount where tables.permissions.protected & 1 << UInt8(index) != 0 {
      guard before.admits(conditions, on: VM(index)) else { continue }
      var thread = thread
      thread.vm = VM(index)
      for choice in 0..<size.hostCount {
        takeStep(position, thread, choice: choice, visit)
      }
    }
  }

  /// Moves the thread on after a step.
  mutating func moveOn(
    from position: UInt8, after outcome: StepContext.Outcome, _ transition: inout Transition
  ) {
    // Moving on may take up the next VM of a loop, but the step concerned this VM.
    transition.thread = context.thread
    switch outcome {
    case .blocked: break
    case .done: tables.advance(&context, from: position)
    case .over: tables.end(&context, .success)
    case .again: tables.setCounter(position, &context)
    case .failed:
      transition.hasFailed = true
      tables.fail(&context, at: position)
    case .refused:
      transition.hasFailed = true
      tables.end(&context, .failure)
    case .outdated:
      transition.hasFailed = true
      tables.end(&context, .outdated)
    }
    transition.effects = context.effects
  }
}
