extension PoolState {
  /// The pool after a permutation of hosts and VMs; every reference to one is permuted too.
  func permuted(_ permutation: PoolPermutation, _ size: PoolSize) -> PoolState {
    var pool = self
    var permuter = FieldPermuter(permutation)
    pool.master = permutation(master)
    pool.other.master = permutation(other.master)
    pool.overview.permute(&permuter, .overview)
    pool.monitor.permute(&permuter, .monitor)
    for index in 0..<size.vmCount {
      let place = permutation(VM(index))
      pool[place] = records[index]
      pool[place].codeFields(&permuter)
      pool.saved[place.index] = saved[index]
      pool.saved[place.index].codeFields(&permuter)
      pool.other.records[place.index] = other.records[index]
      pool.other.records[place.index].codeFields(&permuter)
    }
    for index in 0..<size.hostCount {
      let host = Host(index)
      let place = permutation(host)
      pool[place] = hosts[index]
      pool[place].permute(&permuter, size)
      pool.savedHosts[place.index] = savedHosts[index]
      for vm in 0..<size.vmCount {
        pool[place, permutation(VM(vm))] = self[host, VM(vm)]
        pool[place, permutation(VM(vm))].codeFields(&permuter)
      }
    }
    for index in 0..<size.callCount where !callSlots[index].isFree {
      pool[call: index].codeFields(&permuter)
    }
    return pool
  }
}

/// Permutes every field that refers to a host or a VM.
private struct FieldPermuter: FieldCoder {
  static var changesValues: Bool { true }

  let permutation: PoolPermutation

  init(_ permutation: PoolPermutation) { self.permutation = permutation }

  @inline(__always)
  mutating func code(_ value: inout UInt8, _ field: StateField, _ content: FieldContent) {
    switch content {
    case .host: value = permutation.hosts[Int(value)].rawValue
    case .hostReference: value = permutation(HostReference(rawValue: value)).rawValue
    case .vm: value = permutation.vms[Int(value)].rawValue
    case .vms: value = permutation(vmsIn: value)
    case .flag, .values, .position, .lock, .budget, .limit: break
    }
  }
}

extension BackgroundThread {
  /// A waiting thread has no VM: its field is meaningless and does not mean the first VM.
  @inline(__always)
  fileprivate mutating func permute(_ permuter: inout FieldPermuter, _ thread: XapiThread) {
    let before = vm
    codeFields(&permuter, thread)
    if programCounter == 0 { vm = before }
  }
}

extension HostRecord {
  /// Permutes the entries that a host has for each VM.
  @inline(__always)
  fileprivate mutating func permute(_ permuter: inout FieldPermuter, _ size: PoolSize) {
    let (barriers, backgroundVM, inspectionVM) = (inspectionBarriers, background.vm, inspection.vm)
    codeFields(&permuter, size)
    if background.programCounter == 0 { background.vm = backgroundVM }
    if inspection.programCounter == 0 { inspection.vm = inspectionVM }
    for index in 0..<size.vmCount {
      inspectionBarriers[permuter.permutation(VM(index)).index] = barriers[index]
    }
  }
}
