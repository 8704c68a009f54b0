/// Questions about all copies of a VM, on whatever host and under whatever uuid.
extension PoolState {
  /// How many domains of a VM execute.
  public func executingCount(of vm: VM, _ size: PoolSize) -> Int {
    var count = 0
    for host in 0..<size.hostCount {
      let slot = host &* VM.maximumCount &+ vm.index
      for name in 0..<Name.count where xenopsds[slot].copies[name].isExecuting { count &+= 1 }
    }
    return count
  }

  /// How many xenopsds know a VM by its own uuid.
  public func knowingCount(of vm: VM, _ size: PoolSize) -> Int {
    var count = 0
    for host in 0..<size.hostCount {
      let slot = host &* VM.maximumCount &+ vm.index
      if xenopsds[slot].copies[Int(Name.original.rawValue)].isPresent { count &+= 1 }
    }
    return count
  }

  /// Whether some domain has a VM's whole and latest memory.
  public func hasHealthyDomain(of vm: VM, _ size: PoolSize) -> Bool {
    for host in 0..<size.hostCount {
      let slot = host &* VM.maximumCount &+ vm.index
      for name in 0..<Name.count where xenopsds[slot].copies[name].isHealthy { return true }
    }
    return false
  }

  /// Whether some xenopsd knows a VM by a temporary uuid.
  public func hasTemporaryName(of vm: VM, _ size: PoolSize) -> Bool {
    for host in 0..<size.hostCount {
      let slot = host &* VM.maximumCount &+ vm.index
      for name in 1..<Name.count where xenopsds[slot].copies[name].isPresent { return true }
    }
    return false
  }
}
