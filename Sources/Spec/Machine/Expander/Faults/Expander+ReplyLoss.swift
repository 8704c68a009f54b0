extension Expander {
  /// Whether the answer of the step just taken can be lost.
  @inline(__always)
  func mayLoseAnswer(_ position: UInt8) -> Bool {
    let remote = instructions[position].remote
    guard tables.answersMayBeLost, remote != .no else { return false }
    let host = context.thread.host
    let isAtMaster = host == context.pool.master
    return (remote == .call || !isAtMaster) && mayStrike(.replyLoss, host)
  }

  /// Handles a lost answer: a write to the database is repeated, another remote call fails.
  ///
  /// - Code: `ocaml/database/master_connection.ml`: retried until it is answered.
  @inline(never)
  mutating func lostAnswer(_ position: UInt8) -> Transition {
    context.pool.spend(.replyLoss)
    var transition = Transition(
      cause: .stepWithoutReply, thread: context.thread, programCounter: position)
    transition.detail = Fault.replyLoss.rawValue
    let isRepeated = instructions[position].remote == .write
    moveOn(from: position, after: isRepeated ? .again : .failed, &transition)
    return transition
  }

  /// The answer of a forwarded call can be lost long before the call ends.
  mutating func lostReply(_ thread: ThreadIdentity) -> Transition? {
    let call = before[call: Int(thread.call)]
    guard call.isConnected, !call.isOfOtherMaster, call.host != before.master,
      mayStrike(.replyLoss, call.host)
    else { return nil }

    begin(thread)
    context.pool.spend(.replyLoss)
    context.call.isConnected = false
    tables.failMaster(ofCall: Int(thread.call), &context.pool)
    return struck(.replyLoss, call.host, call.vm)
  }
}
