import Spec

extension Setting {
  /// Whether a VM executes, or can still come to execute with no new request: some thread has an
  /// unpause before it, in its own procedure, its clean-up, or a procedure that it will start, and
  /// what it would unpause can still be there.
  func canExecute(_ vm: VM, in pool: PoolView) -> Bool {
    if pool.executingCount(of: vm, size) > 0 { return true }
    for host in hosts {
      let local = pool[host, vm]
      // xenopsd will notice a guest that reboots, and make it execute anew.
      if local[.original].domain == .rebooting { return true }
      if operationCanExecute(local) || receiverCanExecute(local, of: vm, in: pool) {
        return true
      }
    }
    for index in 0..<size.callCount where pool[call: index].vm == vm {
      let call = pool[call: index]
      if bringsUp(call.hostCounter) { return true }
      if call.hostCounter == 0, bringsUp(call.masterCounter) { return true }
    }
    return false
  }

  /// Whether an operation can still make its VM execute: what it needs for that is there.
  ///
  /// A start or resume brings its own domain, for which it needs metadata, and so does a reboot that has
  /// found one to destroy. The source of a migration and a suspend have none to bring: they can at most
  /// let the one execute again that they have suspended, if they still will, and under its name.
  private func operationCanExecute(_ local: XenopsdRecord) -> Bool {
    guard local.operation.programCounter != 0 else { return false }
    return program.instructions[Int(local.operation.programCounter)].executable.isMet(by: local)
  }

  /// Whether a call at a position is to make a VM execute that does not, on its own or inside another
  /// call.
  ///
  /// All others need a VM that executes already, or one that they find halted.
  private func bringsUp(_ position: UInt8) -> Bool {
    let instruction = program.instructions[Int(position)]
    return instruction.leadsToExecution && instruction.operation.bringsUp
  }
}
