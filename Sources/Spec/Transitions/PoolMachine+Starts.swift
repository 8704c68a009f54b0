extension PoolMachine {
  /// A xapi that was down is started and runs its start-up procedure.
  func visitXapiStart(_ host: Host, from pool: PoolState, _ visit: Visitor) {
    var after = pool
    after[host].background = BackgroundThread()
    after[host].background.programCounter = entries.xapiStart
    after[host].xapi = entries.xapiStart == 0 ? .up : .starting

    visit(after, Transition(kind: .xapiStarts, thread: thread(host)))
  }

  /// A xenopsd that was down is started: for each VM that it has on file, its start-up procedure is
  /// queued.
  ///
  /// - Code: `ocaml/xenopsd/lib/xenops_server.ml`, `register_objects` and `VM_check_state` at start.
  func visitXenopsdStart(_ host: Host, from pool: PoolState, _ visit: Visitor) {
    var after = pool
    after[host].xenopsd = .up
    for vm in 0..<size.vmCount where after[host, VM(vm)].isKnown {
      after[host, VM(vm)].operation.programCounter = entries.xenopsdStart
      if after[host, VM(vm), .original].isPresent { after[host, VM(vm)].isDirty = true }
    }

    visit(after, Transition(kind: .xenopsdStarts, thread: thread(host)))
  }

  /// A xenopsd notices that a domain has shut down by itself, and begins to clean up.
  ///
  /// - Code: `ocaml/xenopsd/xc/xenops_server_xen.ml`, the watcher of `@releaseDomain`.
  func visitNotice(
    _ host: Host, _ vm: VM, from pool: PoolState, _ hasStep: inout Bool, _ visit: Visitor
  ) {
    guard entries.domainShutDown != 0 else { return }
    let isShutOff = Name.allCases.contains { pool[host, vm, $0].domain == .shutOff }
    guard isShutOff else { return }

    hasStep = true
    var after = pool
    after[host, vm].operation.programCounter = entries.domainShutDown
    var thread = thread(host)
    thread.vm = vm
    visit(after, Transition(kind: .xenopsdNotices, thread: thread))
  }

  private func thread(_ host: Host) -> ThreadIdentity {
    ThreadIdentity(actor: .background, host: host, vm: VM(0))
  }
}
