/// What operators do, and what the master knows of which hosts are live.
extension PoolMachine {
  /// Visits what an operator may do now and the master would not refuse at once.
  ///
  /// The first step of the procedure is taken with it. One that is sure to come sooner or later is
  /// not waited for in vain: the pool is not quiet before it.
  func forEachOperatorAction(_ expansion: inout Expansion, _ visit: Visitor) {
    let pool = expansion.before
    guard pool[pool.master].xapi == .up, pool.monitor.programCounter == 0 else { return }
    for raw in 0..<UInt8(OperatorAction.allCases.count) {
      guard let action = OperatorAction(rawValue: raw), pool.budget(of: action) > 0 else {
        continue
      }
      let permission = permissions.operatorActions[Int(action.rawValue)]
      guard !action.concernsVM else {
        for vm in 0..<size.vmCount where permission.allows(VM(vm)) {
          let host = pool[VM(vm)].residentOn.host ?? pool.master
          visitAction(action, host, VM(vm), &expansion, visit)
        }
        continue
      }
      for host in 0..<size.hostCount where permission.allows(Host(host)) {
        guard !pool[Host(host)].isForgotten else { continue }
        visitAction(action, Host(host), VM(0), &expansion, visit)
      }
    }
  }

  private func visitAction(
    _ action: OperatorAction, _ host: Host, _ vm: VM, _ expansion: inout Expansion,
    _ visit: Visitor
  ) {
    let position = entries.actions[Int(action.rawValue)]
    let thread = ThreadIdentity(actor: .monitor, host: expansion.before.master, vm: vm)
    expansion.begin(thread)
    expansion.context.locals.vm = vm
    expansion.context.locals.peer = host
    guard case .done = expansion.context.take(instructions[position]) else {
      expansion.context.locals = BackgroundThread()
      return
    }

    if permissions.isSure(action) { expansion.hasProtocolStep = true }
    expansion.context.pool.budgets[action] -= 1
    var transition = Transition(kind: .operatorActs, thread: thread, programCounter: position)
    transition.detail = action.rawValue
    transition.chosen = host.rawValue
    advance(&expansion.context, from: position)
    transition.effects = expansion.context.effects
    expansion.visit(transition, visit)
  }

  /// Visits what changes whether a host is taken for live, and what a host does that knows that the
  /// others will act on it.
  ///
  /// Without high availability ten minutes may pass in which nothing is heard of a host; with it the
  /// liveset says which hosts are live, and a host that is cut off resets itself before the others
  /// act.
  ///
  /// - Code: `ocaml/xapi/db_gc.ml`, `check_host_liveness`; the fencing is xhad's.
  func visitLiveness(of host: Host, _ expansion: inout Expansion, _ visit: Visitor) {
    let pool = expansion.before
    let record = pool[host]
    let thread = ThreadIdentity(actor: .background, host: host, vm: VM(0))
    if model.hasHA, record.power == .on, record.isCutOff {
      expansion.hasProtocolStep = true
      expansion.begin(thread)
      crash(host, into: .off, &expansion.context.pool)
      expansion.visit(Transition(kind: .hostFences, thread: thread), visit)
    }
    guard !record.isForgotten, pool[pool.master].xapi == .up else { return }
    let isReached = record.power == .on && pool.canSpeak(host, pool.master)
    if !record.isLive, isReached, record.xapi == .up {
      expansion.hasProtocolStep = true
      expansion.begin(thread)
      expansion.context.pool[host].liveness = .live
      expansion.visit(Transition(kind: .hostIsHeardOf, thread: thread), visit)
    }
    if record.isLive, !isReached, !model.hasHA {
      expansion.hasProtocolStep = true
      expansion.begin(thread)
      expansion.context.pool[host].liveness = .silent
      expansion.visit(Transition(kind: .hostIsSilent, thread: thread), visit)
    }
  }
}
