import Spec

/// Questions about a VM's copies that several properties ask.
extension Judge {
  /// The hosts of the pool.
  var hosts: some Sequence<Host> { (0..<size.hostCount).lazy.map { Host($0) } }

  /// The VMs of the pool.
  var vms: some Sequence<VM> { (0..<size.vmCount).lazy.map { VM($0) } }

  /// How many copies of a VM a question holds of.
  @inline(__always)
  func count(of vm: VM, in pool: PoolState, where holds: (Host, Name, VMCopy) -> Bool) -> Int {
    var count = 0
    for host in 0..<size.hostCount {
      for name in 0..<4 {
        guard let name = Name(rawValue: UInt8(name)) else { continue }
        if holds(Host(host), name, pool[Host(host), vm, name]) { count += 1 }
      }
    }
    return count
  }

  /// Whether some healthy copy of a VM is left: a domain with its latest memory, or an image on disk
  /// that no resume has used.
  func hasHealthyCopy(of vm: VM, in pool: PoolState) -> Bool {
    pool[vm].image == .complete || count(of: vm, in: pool) { $2.isHealthy } > 0
  }

  /// Whether a VM executes, or can still come to execute with no new request: some thread has an
  /// unpause before it, in its own procedure, its clean-up, or a procedure that it will start.
  ///
  /// A migration makes nothing execute whose memory is nowhere: without a domain that still has it,
  /// the threads of a migration can only fail. So can a receiving half whose stream is lost.
  func canExecute(_ vm: VM, in pool: PoolState) -> Bool {
    if count(of: vm, in: pool, where: { $2.isExecuting }) > 0 { return true }
    let hasMemory = count(of: vm, in: pool, where: { $2.isHealthy }) > 0
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
