extension PoolMachine {
  /// Visits every request that a client may make now and that the master would admit.
  ///
  /// The first step of the call is taken with it: a request that is refused at once changes nothing.
  func forEachRequest(_ expansion: inout Expansion, _ visit: Visitor) {
    guard expansion.before[expansion.before.master].xapi == .up,
      let slot = expansion.before.freeCall(among: size.callCount)
    else { return }

    var holding = PerVM<Conditions>(repeating: [])
    for vm in 0..<size.vmCount { holding[vm] = expansion.before.admissionConditions(of: VM(vm)) }
    for index in 0..<permissions.requestedCount {
      let operation = permissions.requested[index]
      guard expansion.before.budget(of: operation) > 0 else { continue }
      let permission = permissions.requests[Int(operation.rawValue)]
      let first = entries.masters[Int(operation.rawValue)]
      let conditions = instructions[first].conditions
      let isAdmitted = instructions[first].traits.contains(.asksConditions)
      for vm in 0..<size.vmCount where permission.allows(VM(vm)) {
        // What would not be admitted is not tried on each host.
        if isAdmitted, !conditions.isSubset(of: holding[vm]) { continue }
        guard operation.choosesHost else {
          visitRequest(operation, VM(vm), Host(0), slot: slot, &expansion, visit)
          continue
        }
        // The host where the VM is comes last, so that traces prefer what users do.
        let home = expansion.before[VM(vm)].residentOn.host?.index ?? size.hostCount - 1
        for offset in 1...size.hostCount {
          let host = Host((home + offset) % size.hostCount)
          guard permission.allows(host), !expansion.before[host].isForgotten else { continue }
          visitRequest(operation, VM(vm), host, slot: slot, &expansion, visit)
        }
      }
    }
  }

  private func visitRequest(
    _ operation: Operation, _ vm: VM, _ host: Host, slot: Int,
    _ expansion: inout Expansion, _ visit: Visitor
  ) {
    let position = entries.masters[Int(operation.rawValue)]
    let master = expansion.before.master
    let thread = ThreadIdentity(actor: .master, host: master, vm: vm, call: UInt8(slot))
    expansion.begin(thread)
    expansion.context.call.vm = vm
    expansion.context.call.chosen = host
    guard case .done = expansion.context.take(instructions[position]) else {
      expansion.context.call = Call()
      return
    }

    expansion.context.pool.budgets[operation] -= 1
    advance(&expansion.context, from: position)
    var transition = Transition(kind: .request, thread: thread, programCounter: position)
    transition.detail = operation.rawValue
    transition.chosen = host.rawValue
    transition.effects = expansion.context.effects
    expansion.visit(transition, visit)
  }

  /// Visits what guests may do now.
  func forEachGuestAction(_ expansion: inout Expansion, _ visit: Visitor) {
    let executing = expansion.before.executing(size)
    guard executing != 0 else { return }
    for raw in 0..<UInt8(GuestAction.allCases.count) {
      guard let action = GuestAction(rawValue: raw), expansion.before.budget(of: action) > 0 else {
        continue
      }
      let permission = permissions.guest[Int(action.rawValue)]
      for host in 0..<size.hostCount where permission.allows(Host(host)) {
        for vm in 0..<size.vmCount
        where permission.allows(VM(vm))
          && executing & 1 &<< UInt64(PoolState.slot(Host(host), VM(vm))) != 0
        {
          visitGuestAction(action, Host(host), VM(vm), &expansion, visit)
        }
      }
    }
  }

  private func visitGuestAction(
    _ action: GuestAction, _ host: Host, _ vm: VM, _ expansion: inout Expansion, _ visit: Visitor
  ) {
    guard let name = expansion.before[host, vm].executingName else { return }
    let thread = ThreadIdentity(actor: .xenopsd, host: host, vm: vm)
    expansion.begin(thread)
    switch action {
    case .shutdown:
      expansion.context.local[name].domain = .shutOff
      expansion.context.record.stopWanted = true
    case .reboot:
      guard name == .original else { return }

      expansion.context.local[name].domain = .rebooting
      expansion.context.record.isDownForReboot = true
    case .update:
      guard name == .original, expansion.before[host].xenopsd == .up,
        !expansion.before[host, vm].isDirty
      else { return }

      expansion.context.local.isDirty = true
    }
    expansion.context.pool.budgets[action] -= 1
    expansion.visit(Transition(kind: .guest, thread: thread, detail: action.rawValue), visit)
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
