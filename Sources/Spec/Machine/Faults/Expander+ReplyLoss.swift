extension PoolMachine {
  /// A write to the database whose answer is lost is repeated; another remote call fails.
  ///
  /// - Code: `ocaml/database/master_connection.ml`: retried until it is answered.
  /// - Returns: whether there was an answer to lose.
  func visitLostAnswer(
    _ position: UInt8, _ expansion: inout Expansion, _ visit: Visitor
  ) -> Bool {
    let host = expansion.context.thread.host
    let isAtMaster = host == expansion.context.pool.master
    let remote = instructions[position].remote
    guard remote == .call || !isAtMaster, mayStrike(.replyLoss, host, expansion.before) else {
      return false
    }

    expansion.context.pool.spend(.replyLoss)
    var transition = Transition(
      kind: .stepWithoutReply, thread: expansion.context.thread, programCounter: position)
    transition.detail = Fault.replyLoss.rawValue
    go(on: remote == .write ? .again : .failed, from: position, &expansion.context, &transition)
    expansion.visit(transition, visit)
    return true
  }

  /// The answer of a forwarded call may be lost, long before the call itself ends.
  func visitLostReply(
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
