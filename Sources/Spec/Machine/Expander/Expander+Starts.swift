extension Expander {
  /// Starts a xapi that was down; it runs its start-up procedure.
  @inline(never)
  mutating func xapiStart(_ host: Host) -> Transition {
    hasProtocolStep = true
    let thread = ThreadIdentity(actor: .background, host: host, vm: VM(0))
    begin(thread)
    let isMaster = host == before.master
    let position = isMaster ? tables.procedures.masterStart : tables.procedures.xapiStart
    context.locals = BackgroundThread()
    context.locals.programCounter = position
    context.pool[host].xapi =
      position == 0
      ? .up : isMaster && !tables.procedures.servesLater ? .servingDatabase : .starting
    return Transition(cause: .xapiStarts, thread: thread)
  }

  /// Boots a host that lost its power; it comes up empty.
  ///
  /// - Deviation: under high availability, the host boots only after the monitor has seen that it
  ///   left the liveset. Booting takes minutes, and the monitor looks every 20 seconds.
  @inline(never)
  mutating func boot(_ host: Host) -> Transition? {
    let pool = before
    if tables.hasHA, host != pool.master, pool[host].isLive, pool[pool.master].xapi == .up {
      return nil
    }
    hasProtocolStep = true
    let thread = ThreadIdentity(actor: .background, host: host, vm: VM(0))
    begin(thread)
    context.pool[host].power = .on
    return Transition(cause: .hostBoots, thread: thread)
  }

  /// Makes a host that was cut off reachable again.
  ///
  /// A host that missed a change of master now learns of the new master, and restarts its xapi.
  ///
  /// - Deviation: until then such a host waits for the old master. What an old master does with its
  ///   own outdated database is the fault `secondMaster`.
  /// - Code: `ocaml/xapi/xapi_pool_transition.ml`, `become_another_masters_slave`.
  @inline(never)
  mutating func healing(_ host: Host) -> Transition {
    hasProtocolStep = true
    let thread = ThreadIdentity(actor: .background, host: host, vm: VM(0))
    begin(thread)
    context.pool[host].isCutOff = false
    if before[host].followsOldMaster {
      context.pool[host].followsOldMaster = false
      tables.killXapi(host, &context.pool)
      if before.isOtherMaster(host) { context.pool.endOtherMaster(size) }
    }
    return Transition(cause: .hostIsReachable, thread: thread)
  }

  /// Saves the database: a later rollback restores this copy.
  ///
  /// Not a step of the protocol. Only the last save before a rollback matters, so the model needs
  /// no more saves than rollbacks that can still strike.
  mutating func databaseWrite() -> Transition? {
    guard before.databaseWrites > 0,
      before.reachesDatabase(from: before.master),
      !before.isSaved(size)
    else { return nil }
    let thread = ThreadIdentity(actor: .background, host: before.master, vm: VM(0))
    begin(thread)
    context.pool.budgets.databaseWrites -= 1
    context.pool.saveDatabase(size)
    return Transition(cause: .databaseIsWritten, thread: thread)
  }

  /// Starts a xenopsd that was down; it queues its start-up procedure for each VM that it has
  /// metadata for.
  ///
  /// A call that waits for an operation of the xenopsd that died asks for it now, finds nothing, and
  /// fails: until now its requests waited in the message queue between the two daemons.
  ///
  /// - Code: `ocaml/xenopsd/lib/xenops_server.ml`, `register_objects` and `VM_check_state` at start.
  @inline(never)
  mutating func xenopsdStart(_ host: Host) -> Transition {
    hasProtocolStep = true
    let thread = ThreadIdentity(actor: .background, host: host, vm: VM(0))
    begin(thread)
    context.pool[host].xenopsd = .up
    for vm in 0..<size.vmCount where before[host, VM(vm)].isKnown {
      context.thread.vm = VM(vm)
      context.local.operation.programCounter = tables.procedures.xenopsdStart
      context.signal()
    }
    if tables.isAnyOperationAwaited(on: host, &context.pool) {
      tables.failCallers(of: host, &context.pool)
    }
    return Transition(cause: .xenopsdStarts, thread: thread)
  }

  /// Notices, in a xenopsd, that a domain has shut down on its own, and begins to clean up.
  ///
  /// - Code: `ocaml/xenopsd/xc/xenops_server_xen.ml`, the watcher of `@releaseDomain`.
  mutating func notice(_ host: Host, _ vm: VM) -> Transition? {
    guard tables.procedures.domainShutDown != 0, before[host, vm].hasShutOffDomain else {
      return nil
    }

    hasProtocolStep = true
    let thread = ThreadIdentity(actor: .xenopsd, host: host, vm: vm)
    begin(thread)
    context.local.operation.programCounter = tables.procedures.domainShutDown
    return Transition(cause: .xenopsdNotices, thread: thread)
  }

  /// Notices, in a xenopsd, that a guest has shut down for a reboot, and begins the reboot.
  ///
  /// No lock of xapi is involved.
  ///
  /// - Deviation: only under the VM's own uuid.
  /// - Code: as above; `VM_check_state`, `Needs_reboot`.
  mutating func noticeOfReboot(_ host: Host, _ vm: VM) -> Transition? {
    guard tables.procedures.domainRebooted != 0, before[host, vm].hasRebootingDomain else {
      return nil
    }

    hasProtocolStep = true
    let thread = ThreadIdentity(actor: .xenopsd, host: host, vm: vm)
    begin(thread)
    context.local.operation.programCounter = tables.procedures.domainRebooted
    return Transition(cause: .xenopsdNoticesReboot, thread: thread)
  }

  /// Imports, in a xenopsd that has no operation of the VM, the metadata that waits in its queue.
  ///
  /// Metadata that has gone meanwhile is created again, without an event, unless the import is only
  /// for a VM that is still known.
  ///
  /// - Code: `ocaml/xenopsd/lib/xenops_server.ml`, `VM_import_metadata` and `VM_DB.add'`, which
  ///   writes whether or not the VM is there, and does not signal.
  mutating func queuedImport(_ host: Host, _ vm: VM) -> Transition? {
    let queued = before[host, vm].queuedImport
    guard queued != .none else { return nil }

    hasProtocolStep = true
    let thread = ThreadIdentity(actor: .xenopsd, host: host, vm: vm)
    begin(thread)
    context.local.queuedImport = .none
    tables.beginQueued(host, vm, &context.pool)
    var transition = Transition(cause: .xenopsdImports, thread: thread)
    if queued == .updating, !before[host, vm, .original].isPresent { return transition }
    transition.effects = .importedMetadata
    if !before[host, vm, .original].isPresent {
      context.local[.original].metadata = .present
    }
    return transition
  }
}
