import Spec

extension Setting {
  /// Whether a VM executes, or can still execute without a new request.
  ///
  /// It can if some thread still has an unpause ahead and the domain to unpause can still exist.
  /// The unpause may be in the thread's own procedure, in its clean-up, or in a procedure that it
  /// will start. A call at one of the `unadmitted` positions does not count: that is where it is
  /// decided whether there is a new request.
  func canExecute(_ vm: VM, in pool: PoolView, unadmitted: PositionSet) -> Bool {
    if pool.executingCount(of: vm, size) > 0 { return true }
    for host in hosts {
      let local = pool[host, vm]
      // xenopsd will notice a guest that reboots, and make it execute again.
      if local[.original].knownDomain == .rebooting { return true }
      if canExecute(local, at: local.operation.programCounter)
        || canExecute(local, at: local.queuedCounter) || receiverCanExecute(local, of: vm, in: pool)
      {
        return true
      }
    }
    for index in 0..<size.callCount where pool[call: index].vm == vm {
      let call = pool[call: index]
      if bringsUp(call.hostCounter) { return true }
      if call.hostCounter == 0, !unadmitted.contains(call.masterCounter),
        bringsUp(call.masterCounter)
      {
        return true
      }
    }
    return false
  }

  /// Whether an operation that runs or waits can still make its VM execute: whether all that it
  /// needs for that exists.
  ///
  /// A start or resume builds its own domain and needs metadata for that; so does a reboot that has
  /// found a domain to destroy. The source of a migration and a suspend build no domain. At most
  /// they can let the domain that they suspended execute again, if they still will, and under its
  /// name.
  private func canExecute(_ local: XenopsdRecord, at position: UInt8) -> Bool {
    position != 0 && program.instructions[Int(position)].executable.isMet(by: local)
  }

  /// Whether a call at a position will make a VM execute that does not execute now.
  ///
  /// The call may be inside another call. All other calls need a VM that already executes, or one
  /// that they find halted.
  private func bringsUp(_ position: UInt8) -> Bool {
    let instruction = program.instructions[Int(position)]
    return instruction.leadsToExecution && instruction.operation.bringsUp
  }
}
