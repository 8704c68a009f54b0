extension PoolMachine {
  /// Visits what a thread's next step may do.
  func visitStep(
    at position: UInt8, of thread: ThreadIdentity, _ expansion: inout Expansion, _ visit: Visitor
  ) {
    guard position != 0 else { return }
    switch instructions[position].kind {
    case .takeEvent:
      for choice in 0..<size.vmCount {
        visitStep(position, thread, choice: choice, &expansion, visit)
      }
    case .awaitHostLoss:
      for choice in 0..<size.hostCount {
        visitStep(position, thread, choice: choice, &expansion, visit)
      }
    case .startProtected:
      visitStartsOfProtected(position, thread, &expansion, visit)
    case .awaitReply:
      visitLostReply(thread, &expansion, visit)
    case .awaitOperation, .awaitDestination:
      break
    case .restoreDevices:
      visitStep(position, thread, choice: 0, &expansion, visit)
      guard instructions[position].secondChoice == 1 else { return }
      visitStep(position, thread, choice: 1, &expansion, visit)
    case .awaitHost:
      visitStep(position, thread, choice: 0, &expansion, visit)
      let answer = expansion.before[locals(of: thread, expansion.before).peer].answer
      guard answer == .asked else { return }
      visitStep(position, thread, choice: 1, &expansion, visit)
    default:
      visitStep(position, thread, choice: 0, &expansion, visit)
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
    if case .done = outcome, answersMayBeLost, instructions[position].isRemote,
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

  private func locals(of thread: ThreadIdentity, _ pool: PoolView) -> BackgroundThread {
    switch thread.actor {
    case .overview: pool.overview
    case .monitor: pool.monitor
    default: pool[thread.host].background
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

  /// A write to the database whose answer is lost is repeated; another remote call fails.
  ///
  /// - Code: `ocaml/database/master_connection.ml`: retried until it is answered.
  /// - Returns: whether there was an answer to lose.
  private func visitLostAnswer(
    _ position: UInt8, _ expansion: inout Expansion, _ visit: Visitor
  ) -> Bool {
    let isRetriedWrite = instructions[position].isRetriedWrite
    let isRemoteCall = instructions[position].isRemoteCall
    let host = expansion.context.thread.host
    let isRemote = host != expansion.context.pool.master
    let isRemoteWrite = isRetriedWrite && isRemote
    let isCallOfMaster = instructions[position].kind == .setResidentOn
    guard isRemoteWrite || isRemoteCall && (isRemote || !isCallOfMaster),
      mayStrike(.replyLoss, host, expansion.before)
    else { return false }

    expansion.context.pool.spend(.replyLoss)
    var transition = Transition(
      kind: .stepWithoutReply, thread: expansion.context.thread, programCounter: position)
    transition.detail = Fault.replyLoss.rawValue
    go(on: isRemoteWrite ? .again : .failed, from: position, &expansion.context, &transition)
    expansion.visit(transition, visit)
    return true
  }

  /// The answer of a forwarded call may be lost, long before the call itself ends.
  private func visitLostReply(
    _ thread: ThreadIdentity, _ expansion: inout Expansion, _ visit: Visitor
  ) {
    let call = expansion.before[call: Int(thread.call)]
    guard call.isConnected, call.host != expansion.before.master,
      mayStrike(.replyLoss, call.host, expansion.before)
    else { return }

    expansion.begin(thread)
    expansion.context.pool.spend(.replyLoss)
    expansion.context.call.isConnected = false
    failMaster(ofCall: Int(thread.call), &expansion.context.pool)
    expansion.visit(struck(.replyLoss, call.host, call.vm), visit)
  }
}
