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
  func canExecute(_ vm: VM, in pool: PoolState) -> Bool {
    for host in 0..<size.hostCount {
      let local = pool[Host(host), vm]
      if Name.allCases.contains(where: { local[$0].isExecuting }) { return true }
      if program.instructions[Int(local.operation.programCounter)].leadsToExecution { return true }
      let receiving = program.instructions[Int(local.receiver.programCounter)]
      let isCutOff = receiving.needsStream && local.receiver.stream == .broken
      if receiving.leadsToExecution, !isCutOff { return true }
    }
    for index in 0..<size.callCount where pool[call: index].vm == vm {
      let call = pool[call: index]
      if program.instructions[Int(call.hostCounter)].leadsToExecution { return true }
      if program.instructions[Int(call.masterCounter)].leadsToExecution, call.hostCounter == 0 {
        return true
      }
    }
    return false
  }
}
