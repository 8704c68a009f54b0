extension PoolMachine {
  /// A xapi that was down is started and runs its start-up procedure.
  func visitXapiStart(_ host: Host, _ expansion: inout Expansion, _ visit: Visitor) {
    expansion.hasProtocolStep = true
    let thread = ThreadIdentity(actor: .background, host: host, vm: VM(0))
    expansion.begin(thread)
    let isMaster = host == expansion.before.master
    let position = isMaster ? entries.masterStart : entries.xapiStart
    expansion.context.locals = BackgroundThread()
    expansion.context.locals.programCounter = position
    expansion.context.pool[host].xapi =
      position == 0 ? .up : isMaster && !entries.servesLater ? .servingDatabase : .starting
    expansion.visit(Transition(kind: .xapiStarts, thread: thread), visit)
  }

  /// A host that lost its power boots again, empty.
  ///
  /// - Deviation: under high availability not before the monitor has seen that it has left the liveset:
  ///   to boot takes minutes, and the monitor looks every 20 seconds.
  func visitBoot(_ host: Host, _ expansion: inout Expansion, _ visit: Visitor) {
    let pool = expansion.before
    if model.hasHA, host != pool.master, pool[host].isLive, pool[pool.master].xapi == .up { return }
    expansion.hasProtocolStep = true
    let thread = ThreadIdentity(actor: .background, host: host, vm: VM(0))
    expansion.begin(thread)
    expansion.context.pool[host].power = .on
    expansion.visit(Transition(kind: .hostBoots, thread: thread), visit)
  }

  /// A host that was cut off is reachable again; one that has missed a new master learns of it now,
  /// and restarts its xapi.
  ///
  /// - Deviation: until then such a host waits for the old master; what an old master does with its
  ///   own, outdated database is not modelled.
  /// - Code: `ocaml/xapi/xapi_pool_transition.ml`, `become_another_masters_slave`.
  func visitHealing(_ host: Host, _ expansion: inout Expansion, _ visit: Visitor) {
    expansion.hasProtocolStep = true
    let thread = ThreadIdentity(actor: .background, host: host, vm: VM(0))
    expansion.begin(thread)
    expansion.context.pool[host].isCutOff = false
    if expansion.before[host].followsOldMaster {
      expansion.context.pool[host].followsOldMaster = false
      killXapi(host, &expansion.context.pool)
    }
    expansion.visit(Transition(kind: .hostIsReachable, thread: thread), visit)
  }

  /// The database is written out: what a later rollback goes back to.
  ///
  /// Not a step of the protocol. Only the last write before a rollback matters, so as many are
  /// enough as rollbacks may come.
  func visitDatabaseWrite(_ expansion: inout Expansion, _ visit: Visitor) {
    guard expansion.before.databaseWrites > 0,
      expansion.before.reachesDatabase(from: expansion.before.master),
      !expansion.before.isSaved(size)
    else { return }
    let thread = ThreadIdentity(actor: .background, host: expansion.before.master, vm: VM(0))
    expansion.begin(thread)
    expansion.context.pool.budgets.databaseWrites -= 1
    expansion.context.pool.saveDatabase(size)
    expansion.visit(Transition(kind: .databaseIsWritten, thread: thread), visit)
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
    guard entries.domainShutDown != 0, expansion.before[host, vm].hasShutOffDomain else {
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
    guard entries.domainRebooted != 0, expansion.before[host, vm].hasRebootingDomain else {
      return
    }

    expansion.hasProtocolStep = true
    let thread = ThreadIdentity(actor: .xenopsd, host: host, vm: vm)
    expansion.begin(thread)
    expansion.context.local.operation.programCounter = entries.domainRebooted
    expansion.visit(Transition(kind: .xenopsdNoticesReboot, thread: thread), visit)
  }
}
