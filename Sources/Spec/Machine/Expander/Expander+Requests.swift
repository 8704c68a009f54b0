extension Expander {
  /// Visits every request that a client may make now and that the master would admit.
  ///
  /// The transition includes the first step of the call: a request that is refused at once changes
  /// nothing.
  mutating func forEachRequest(_ visit: Visitor) {
    guard before[before.master].xapi == .up,
      let slot = before.freeCall(among: size.callCount)
    else { return }

    var holding = PerVM<Conditions>(repeating: [])
    for vm in 0..<size.vmCount { holding[vm] = before.admissionConditions(of: VM(vm)) }
    for index in 0..<tables.permissions.requestedCount {
      let operation = tables.permissions.requested[index]
      guard before.budget(of: operation) > 0 else { continue }
      let permission = tables.permissions.requests[Int(operation.rawValue)]
      let first = tables.procedures.masters[Int(operation.rawValue)]
      let conditions = instructions[first].conditions
      let isAdmitted = instructions[first].traits.contains(.asksConditions)
      for vm in 0..<size.vmCount where permission.allows(VM(vm)) {
        // If admission would refuse the request, do not try each host.
        if isAdmitted, !conditions.isSubset(of: holding[vm]) { continue }
        guard operation.choosesHost else {
          handRequest(request(operation, VM(vm), Host(0), slot: slot), permission, visit)
          continue
        }
        // The VM's current host comes last, so that traces prefer what users do.
        let home = before[VM(vm)].residentOn.host?.index ?? size.hostCount - 1
        for offset in 1...size.hostCount {
          let host = Host((home + offset) % size.hostCount)
          guard permission.allows(host), !before[host].isForgotten else { continue }
          if permission.isElsewhere, before[VM(vm)].residentOn == HostReference(host) { continue }
          handRequest(request(operation, VM(vm), host, slot: slot), permission, visit)
        }
      }
    }
  }

  /// Hands a request to the visitor; one that is sure to come is a step of the protocol.
  @inline(__always)
  private mutating func handRequest(
    _ transition: Transition?, _ permission: Permission, _ visit: Visitor
  ) {
    if transition != nil, permission.isSure { hasProtocolStep = true }
    hand(transition, to: visit)
  }

  private mutating func request(
    _ operation: Operation, _ vm: VM, _ host: Host, slot: Int
  ) -> Transition? {
    let position = tables.procedures.masters[Int(operation.rawValue)]
    let master = before.master
    let thread = ThreadIdentity(actor: .master, host: master, vm: vm, call: UInt8(slot))
    begin(thread)
    context.call.vm = vm
    context.call.chosen = host
    guard case .done = context.take(instructions[position]) else {
      context.call = Call()
      return nil
    }

    context.pool.budgets[operation] -= 1
    tables.advance(&context, from: position)
    var transition = Transition(cause: .request, thread: thread, programCounter: position)
    transition.detail = operation.rawValue
    transition.chosen = host.rawValue
    transition.effects = context.effects
    return transition
  }

  /// Visits what guests can do now.
  mutating func forEachGuestAction(_ visit: Visitor) {
    let executing = before.executing(size)
    guard executing != 0 else { return }
    for raw in 0..<UInt8(GuestAction.allCases.count) {
      guard let action = GuestAction(rawValue: raw), before.budget(of: action) > 0 else {
        continue
      }
      let permission = tables.permissions.guest[Int(action.rawValue)]
      for host in 0..<size.hostCount where permission.allows(Host(host)) {
        for vm in 0..<size.vmCount
        where permission.allows(VM(vm))
          && executing & 1 &<< UInt64(PoolState.slot(Host(host), VM(vm))) != 0
        {
          hand(guestAction(action, Host(host), VM(vm)), to: visit)
        }
      }
    }
  }

  private mutating func guestAction(_ action: GuestAction, _ host: Host, _ vm: VM) -> Transition? {
    guard let name = before[host, vm].executingName else { return nil }
    let thread = ThreadIdentity(actor: .xenopsd, host: host, vm: vm)
    begin(thread)
    switch action {
    case .shutdown:
      context.local[name].domain = .shutOff
      context.record.stopWanted = true
      if tables.guestShutdownIsFailure { context.record.guestStopped = true }
    case .crash: context.local[name].domain = .shutOff
    case .reboot:
      guard name == .original else { return nil }

      context.local[name].domain = .rebooting
      context.record.isDownForReboot = true
    case .update:
      guard name == .original, before[host].xenopsd == .up,
        !before[host, vm].isDirty
      else { return nil }

      context.local.isDirty = true
    case .ignore:
      let operation = before[host, vm].operation
      guard operation.programCounter != 0, !operation.isIgnored,
        instructions[operation.programCounter].traits.contains(.asksGuest),
        before[host, vm, instructions[operation.programCounter].name].isExecuting
      else { return nil }

      context.local.operation.isIgnored = true
    }
    context.pool.budgets[action] -= 1
    return Transition(cause: .guest, thread: thread, detail: action.rawValue)
  }
}

extension PoolView {
  /// Where VMs execute, one bit for each host and VM.
  func executing(_ size: PoolSize) -> UInt64 {
    var bits: UInt64 = 0
    for vm in 0..<size.vmCount {
      for host in 0..<size.hostCount where self[Host(host), VM(vm)].executingName != nil {
        bits |= 1 &<< UInt64(PoolState.slot(Host(host), VM(vm)))
      }
    }
    return bits
  }
}
