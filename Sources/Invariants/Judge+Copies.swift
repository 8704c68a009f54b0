import Spec

/// Questions about a VM's copies that several properties ask.
extension Judge {
  /// The hosts of the pool.
  var hosts: some Sequence<Host> { (0..<size.hostCount).lazy.map { Host($0) } }

  /// The VMs of the pool.
  var vms: some Sequence<VM> { (0..<size.vmCount).lazy.map { VM($0) } }

  /// Whether some healthy copy of a VM is left: a domain with its latest memory, or an image on disk
  /// that no resume has used.
  func hasHealthyCopy(of vm: VM, in pool: PoolState) -> Bool {
    pool[vm].image == .complete || pool.hasHealthyDomain(of: vm, size)
  }

  /// Whether a VM executes, or can still come to execute with no new request: some thread has an
  /// unpause before it, in its own procedure, its clean-up, or a procedure that it will start.
  ///
  /// A migration makes nothing execute whose memory is nowhere: without a domain that still has it,
  /// the threads of a migration can only fail. So can a receiving half whose stream is lost.
  func canExecute(_ vm: VM, in pool: PoolState) -> Bool {
    if pool.executingCount(of: vm, size) > 0 { return true }
    let hasMemory = pool.hasHealthyDomain(of: vm, size)
    for host in 0..<size.hostCount {
      let local = pool[Host(host), vm]
      if leads(local.operation.programCounter, hasMemory) { return true }
      let receiver = local.receiver.programCounter
      let isCutOff =
        program.instructions[Int(receiver)].needsStream && local.receiver.stream == .broken
      if leads(receiver, hasMemory), !isCutOff { return true }
    }
    for index in 0..<size.callCount where pool[call: index].vm == vm {
      let call = pool[call: index]
      if leads(call.hostCounter, hasMemory) { return true }
      if call.hostCounter == 0, leads(call.masterCounter, hasMemory) { return true }
    }
    return false
  }

  /// Whether a thread at a position can still make its VM execute.
  private func leads(_ position: UInt8, _ hasMemory: Bool) -> Bool {
    let instruction = program.instructions[Int(position)]
    return instruction.leadsToExecution && (hasMemory || instruction.operation != .migrate)
  }
}
