/// Operators' actions, and changes in the master's view of which hosts are live.
extension Expander {
  /// Visits each action that an operator may take now and that the master would not refuse at once.
  ///
  /// The transition includes the first step of the procedure. An action that is sure to come is a
  /// step of the protocol: until it has come, the pool is not quiescent.
  mutating func forEachOperatorAction(_ visit: Visitor) {
    let pool = before
    guard pool[pool.master].xapi == .up, pool.monitor.programCounter == 0 else { return }
    for raw in 0..<UInt8(OperatorAction.allCases.count) {
      guard let action = OperatorAction(rawValue: raw), pool.budget(of: action) > 0 else {
        continue
      }
      let permission = tables.permissions.operatorActions[Int(action.rawValue)]
      guard !action.concernsVM else {
        for vm in 0..<size.vmCount where permission.allows(VM(vm)) {
          let host = pool[VM(vm)].residentOn.host ?? pool.master
          hand(operatorAction(action, host, VM(vm)), to: visit)
        }
        continue
      }
      for host in 0..<size.hostCount where permission.allows(Host(host)) {
        guard !pool[Host(host)].isForgotten else { continue }
        hand(operatorAction(action, Host(host), VM(0)), to: visit)
      }
    }
  }

  private mutating func operatorAction(
    _ action: OperatorAction, _ host: Host, _ vm: VM
  ) -> Transition? {
    let position = tables.procedures.actions[Int(action.rawValue)]
    let thread = ThreadIdentity(actor: .monitor, host: before.master, vm: vm)
    begin(thread)
    context.locals.vm = vm
    context.locals.peer = host
    guard case .done = context.take(instructions[position]) else {
      context.locals = BackgroundThread()
      return nil
    }

    if tables.permissions.isSure(action) { hasProtocolStep = true }
    context.pool.budgets[action] -= 1
    var transition = Transition(cause: .operatorActs, thread: thread, programCounter: position)
    transition.detail = action.rawValue
    transition.chosen = host.rawValue
    tables.advance(&context, from: position)
    transition.effects = context.effects
    return transition
  }

  /// Visits the changes in the liveness of a host, and the fencing of a host that is cut off.
  ///
  /// Without high availability, the master may hear nothing from a host for ten minutes. With it,
  /// the liveset says which hosts are live, and a host that is cut off resets itself before the
  /// others act. The monitor's thread then writes `live`, so not while it deals with a loss.
  ///
  /// - Code: `ocaml/xapi/db_gc.ml`, `check_host_liveness`; `ocaml/xapi/xapi_ha.ml`,
  ///   `process_liveset_on_master`; xhad does the fencing.
  mutating func forEachChangeOfLiveness(of host: Host, _ visit: Visitor) {
    let pool = before
    let record = pool[host]
    let thread = ThreadIdentity(actor: .background, host: host, vm: VM(0))
    if tables.hasHA, record.power == .on, record.isCutOff {
      hasProtocolStep = true
      begin(thread)
      tables.crash(host, into: .off, &context.pool)
      visit(&context, Transition(cause: .hostFences, thread: thread))
    }
    guard !record.isForgotten, pool[pool.master].xapi == .up else { return }
    let isReached = record.power == .on && pool.canSpeak(host, pool.master)
    if !record.isLive, isReached, record.xapi == .up,
      !tables.hasHA || pool.monitor.programCounter == 0
    {
      hasProtocolStep = true
      begin(thread)
      context.pool[host].liveness = .live
      visit(&context, Transition(cause: .hostIsHeardOf, thread: thread))
    }
    if record.isLive, !isReached, !tables.hasHA, !record.passesForLive,
      tables.procedures.hasMonitor
    {
      hasProtocolStep = true
      begin(thread)
      context.pool[host].liveness = .silent
      visit(&context, Transition(cause: .hostIsSilent, thread: thread))
    }
  }
}
