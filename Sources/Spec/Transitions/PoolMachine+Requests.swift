extension PoolMachine {
  /// Visits every request that a client may make now and that the master would admit.
  ///
  /// The first step of the call is taken with it: a request that is refused at once changes nothing.
  func forEachRequest(from pool: PoolState, _ visit: Visitor) {
    guard pool.hosts[pool.master.index].xapi == .up,
      let slot = (0..<size.callCount).first(where: { pool.callSlots[$0].isFree })
    else { return }

    for operation in Operation.allCases where pool.budgets[operation] > 0 {
      let permission = permissions.requests[Int(operation.rawValue)]
      for vm in 0..<size.vmCount where permission.allows(VM(vm)) {
        guard operation.choosesHost else {
          visitRequest(operation, VM(vm), Host(0), slot: slot, from: pool, visit)
          continue
        }
        // The host where the VM is comes last, so that traces prefer what users do.
        let home = pool.records[vm].residentOn.host?.index ?? size.hostCount - 1
        for offset in 1...size.hostCount {
          let host = Host((home + offset) % size.hostCount)
          guard permission.allows(host) else { continue }
          visitRequest(operation, VM(vm), host, slot: slot, from: pool, visit)
        }
      }
    }
  }

  private func visitRequest(
    _ operation: Operation, _ vm: VM, _ host: Host, slot: Int, from pool: PoolState,
    _ visit: Visitor
  ) {
    let position = entries.masters[Int(operation.rawValue)]
    let thread = ThreadIdentity(actor: .master, host: pool.master, vm: vm, call: UInt8(slot))
    var context = StepContext(pool: pool, thread: thread, size: size)
    context.pool.budgets[operation] -= 1
    context.call.vm = vm
    context.call.chosen = host
    let instruction = program.instructions[Int(position)]
    guard case .done = context.take(instruction) else { return }

    advance(&context, from: instruction)
    var transition = Transition(kind: .request, thread: thread, programCounter: position)
    transition.detail = operation.rawValue
    transition.chosen = host.rawValue
    transition.effects = context.effects
    visit(context.pool, transition)
  }

  /// Visits what guests may do now.
  func forEachGuestAction(from pool: PoolState, _ visit: Visitor) {
    for action in GuestAction.allCases where pool.budgets[action] > 0 {
      let permission = permissions.guest[Int(action.rawValue)]
      for host in 0..<size.hostCount where permission.allows(Host(host)) {
        for vm in 0..<size.vmCount where permission.allows(VM(vm)) {
          visitGuestAction(action, Host(host), VM(vm), from: pool, visit)
        }
      }
    }
  }

  private func visitGuestAction(
    _ action: GuestAction, _ host: Host, _ vm: VM, from pool: PoolState, _ visit: Visitor
  ) {
    guard let name = Name.allCases.first(where: { pool[host, vm, $0].isExecuting }) else { return }
    var after = pool
    after.budgets[action] -= 1
    switch action {
    case .shutdown:
      after[host, vm, name].domain = .shutOff
      after[vm].stopWanted = true
    case .update:
      guard name == .original, pool[host].xenopsd == .up, !pool[host, vm].isDirty else { return }

      after[host, vm].isDirty = true
    }
    let thread = ThreadIdentity(actor: .xenopsd, host: host, vm: vm)
    visit(after, Transition(kind: .guest, thread: thread, detail: action.rawValue))
  }
}
