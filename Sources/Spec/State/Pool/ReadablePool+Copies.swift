/// Questions about all copies of a VM, on any host and under any uuid.
extension ReadablePool {
  /// The number of a VM's domains that execute.
  @inlinable public func executingCount(of vm: VM, _ size: PoolSize) -> Int {
    var count = 0
    for host in 0..<size.hostCount where self[Host(host), vm].hasCopies {
      let copies = self[Host(host), vm].copies
      for name in copies.indices where copies[name].isExecuting { count &+= 1 }
    }
    return count
  }

  /// The number of xenopsds that know a VM by its own uuid.
  @inlinable public func knowingCount(of vm: VM, _ size: PoolSize) -> Int {
    var count = 0
    for host in 0..<size.hostCount where self[Host(host), vm, .original].isPresent { count &+= 1 }
    return count
  }

  /// Whether any domain has a VM's whole and latest memory.
  @inlinable public func hasHealthyDomain(of vm: VM, _ size: PoolSize) -> Bool {
    for host in 0..<size.hostCount {
      let copies = self[Host(host), vm].copies
      for name in copies.indices where copies[name].isHealthy { return true }
    }
    return false
  }

  /// Whether anything of a VM exists under a temporary uuid, metadata or a domain.
  @inlinable public func hasTemporaryName(of vm: VM, _ size: PoolSize) -> Bool {
    for host in 0..<size.hostCount {
      let copies = self[Host(host), vm].copies
      for name in 1..<Name.count where copies[name] != VMCopy() { return true }
    }
    return false
  }
}
