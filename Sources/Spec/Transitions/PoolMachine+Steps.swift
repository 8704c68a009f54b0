extension PoolMachine {
  /// Visits what a thread's next step may do.
  func visitStep(
    at position: UInt8, of thread: ThreadIdentity, from pool: PoolState,
    _ hasStep: inout Bool, _ visit: Visitor
  ) {
    guard position != 0 else { return }
    let instruction = program.instructions[Int(position)]
    switch instruction.kind {
    case .takeEvent:
      for choice in 0..<size.vmCount where pool[thread.host, VM(choice)].isDirty {
        visitStep(instruction, position, thread, choice: choice, from: pool, &hasStep, visit)
      }
    case .awaitReply, .awaitOperation:
      if instruction.kind == .awaitReply { visitLostReply(position, thread, from: pool, visit) }
    default:
      visitStep(instruction, position, thread, choice: 0, from: pool, &hasStep, visit)
    }
  }

  private func visitStep(
    _ instruction: Instruction, _ position: UInt8, _ thread: ThreadIdentity, choice: Int,
    from pool: PoolState, _ hasStep: inout Bool, _ visit: Visitor
  ) {
    var context = StepContext(pool: pool, thread: thread, size: size)
    context.choice = choice
    let outcome = context.take(instruction)
    if case .blocked = outcome { return }
    hasStep = true
    if case .done = outcome { visitLostAnswer(instruction, position, context, visit) }
    var transition = Transition(kind: .step, thread: context.thread, programCounter: position)
    go(on: outcome, from: instruction, position, &context, &transition)
    visit(context.pool, transition)
  }

  /// Moves the thread on after a step.
  func go(
    on outcome: StepContext.Outcome, from instruction: Instruction, _ position: UInt8,
    _ context: inout StepContext, _ transition: inout Transition
  ) {
    switch outcome {
    case .blocked: break
    case .done: advance(&context, from: instruction)
    case .again: setCounter(position, &context)
    case .failed:
      transition.hasFailed = true
      fail(&context, at: instruction)
    case .refused:
      transition.hasFailed = true
      end(&context, succeeded: false)
    }
    transition.thread = context.thread
    transition.effects = context.effects
  }

  /// A write to the database whose answer is lost is repeated; another remote call fails.
  ///
  /// - Code: `ocaml/database/master_connection.ml`: retried until it is answered.
  private func visitLostAnswer(
    _ instruction: Instruction, _ position: UInt8, _ context: StepContext, _ visit: Visitor
  ) {
    let entry = instruction.kind.entry
    let isRemoteWrite = entry.isRetriedWrite && context.thread.host != context.pool.master
    guard isRemoteWrite || entry.isRemoteCall,
      mayStrike(.replyLoss, context.thread.host, context.pool)
    else { return }

    var context = context
    context.pool.budgets[.replyLoss] -= 1
    var transition = Transition(
      kind: .stepWithoutReply, thread: context.thread, programCounter: position)
    transition.detail = Fault.replyLoss.rawValue
    go(on: isRemoteWrite ? .again : .failed, from: instruction, position, &context, &transition)
    visit(context.pool, transition)
  }

  /// The answer of a forwarded call may be lost, long before the call itself ends.
  private func visitLostReply(
    _ position: UInt8, _ thread: ThreadIdentity, from pool: PoolState, _ visit: Visitor
  ) {
    let call = pool.callSlots[Int(thread.call)]
    guard call.isConnected, call.host != pool.master, mayStrike(.replyLoss, call.host, pool)
    else { return }

    var after = pool
    after.budgets[.replyLoss] -= 1
    after[call: Int(thread.call)].isConnected = false
    failMaster(ofCall: Int(thread.call), &after)
    visit(after, struck(.replyLoss, call.host, call.vm))
  }
}
