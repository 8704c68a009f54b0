extension Expander {
  /// Visits every request that clients may make to the second of two masters and that it admits.
  ///
  /// - Deviation: a client chooses no other host than that master itself, which it alone can reach.
  mutating func forEachRequestToOtherMaster(_ visit: Visitor) {
    guard let master = before.other.master.host, before[master].xapi == .up,
      let slot = before.freeCall(among: size.callCount)
    else { return }

    for index in 0..<tables.permissions.requestedCount {
      let operation = tables.permissions.requested[index]
      guard before.budget(of: operation) > 0 else { continue }
      let permission = tables.permissions.requests[Int(operation.rawValue)]
      guard !operation.choosesHost || permission.allows(master) else { continue }
      for vm in 0..<size.vmCount where permission.allows(VM(vm)) {
        requestToOtherMaster(operation, VM(vm), master, slot: slot, visit)
      }
    }
  }

  private mutating func requestToOtherMaster(
    _ operation: Operation, _ vm: VM, _ master: Host, slot: Int, _ visit: Visitor
  ) {
    let position = tables.procedures.masters[Int(operation.rawValue)]
    let thread = ThreadIdentity(actor: .master, host: master, vm: vm, call: UInt8(slot))
    beginStep(thread)
    context.call.vm = vm
    context.call.chosen = operation.choosesHost ? master : Host(0)
    context.call.isOfOtherMaster = true
    guard case .done = context.take(instructions[position]) else { return }

    context.pool.budgets[operation] -= 1
    tables.advance(&context, from: position)
    var transition = Transition(cause: .request, thread: thread, programCounter: position)
    transition.detail = operation.rawValue
    transition.chosen = context.call.chosen.rawValue
    transition.effects = context.effects
    deliver(transition, to: visit)
  }
}
