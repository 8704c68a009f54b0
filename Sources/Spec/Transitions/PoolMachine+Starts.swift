extension PoolMachine {
  /// A xapi that was down is started and runs its start-up procedure.
  func visitXapiStart(_ host: Host, _ expansion: inout Expansion, _ visit: Visitor) {
    expansion.hasProtocolStep = true
    let thread = ThreadIdentity(actor: .background, host: host, vm: VM(0))
    expansion.begin(thread)
    expansion.context.background = BackgroundThread()
    expansion.context.background.programCounter = entries.xapiStart
    expansion.context.pool[host].xapi = entries.xapiStart == 0 ? .up : .starting
    expansion.visit(Transition(kind: .xapiStarts, thread: thread), visit)
  }

  /// A xenopsd that was down is started: for each VM that it has on file, its start-up procedure is
  /// queued.
  ///
  /// - Code: `ocaml/xenopsd/lib/xenops_server.ml`, `register_objects` and `VM_check_state` at start.
  func visitXenopsdStart(_ host: Host, _ expansion: inout Expansion, _ visit: Visitor) {
    expansion.hasProtocolStep = true
    let thread = ThreadIdentity(actor: .background, host: host, vm: VM(0))
    expansion.begin(thread)
    expansion.context.pool[host].xenopsd = .up
    for vm in 0..<size.vmCount where expansion.before[host, VM(vm)].isKnown {
      expansion.context.thread.vm = VM(vm)
      expansion.context.local.operation.programCounter = entries.xenopsdStart
      expansion.context.signal()
    }
    expansion.visit(Transition(kind: .xenopsdStarts, thread: thread), visit)
  }

  /// A xenopsd notices that a domain has shut down by itself, and begins to clean up.
  ///
  /// - Code: `ocaml/xenopsd/xc/xenops_server_xen.ml`, the watcher of `@releaseDomain`.
  func visitNotice(_ host: Host, _ vm: VM, _ expansion: inout Expansion, _ visit: Visitor) {
    let slot = host.index &* VM.maximumCount &+ vm.index
    guard entries.domainShutDown != 0, expansion.before.xenopsds[slot].hasShutOffDomain else {
      return
    }

    expansion.hasProtocolStep = true
    let thread = ThreadIdentity(actor: .xenopsd, host: host, vm: vm)
    expansion.begin(thread)
    expansion.context.local.operation.programCounter = entries.domainShutDown
    expansion.visit(Transition(kind: .xenopsdNotices, thread: thread), visit)
  }
  /// A xenopsd notices that a guest has shut down for a reboot, and begins it; no lock of xapi's is
  /// involved.
  ///
  /// - Deviation: only under the VM's own uuid.
  /// - Code: as above; `VM_check_state`, `Needs_reboot`.
  func visitNoticeOfReboot(
    _ host: Host, _ vm: VM, _ expansion: inout Expansion, _ visit: Visitor
  ) {
    let slot = host.index &* VM.maximumCount &+ vm.index
    guard entries.domainRebooted != 0, expansion.before.xenopsds[slot].hasRebootingDomain else {
      return
    }

    expansion.hasProtocolStep = true
    let thread = ThreadIdentity(actor: .xenopsd, host: host, vm: vm)
    expansion.begin(thread)
    expansion.context.local.operation.programCounter = entries.domainRebooted
    expansion.visit(Transition(kind: .xenopsdNoticesReboot, thread: thread), visit)
  }
}
