extension PoolState {
  /// The pool after hosts and VMs have changed places: everything that names one names its place.
  func permuted(_ permutation: PoolPermutation, _ size: PoolSize) -> PoolState {
    var pool = self
    pool.master = permutation(master)
    pool.overview = overview.permuted(permutation)
    pool.monitor = monitor.permuted(permutation)
    for index in 0..<size.vmCount {
      let place = permutation(VM(index))
      pool[place] = records[index].permuted(permutation)
      pool.saved[place.index] = saved[index].permuted(permutation)
    }
    for index in 0..<size.hostCount {
      let host = Host(index)
      let place = permutation(host)
      pool[place] = hosts[index].permuted(permutation, size)
      pool.savedHosts[place.index] = savedHosts[index]
      for vm in 0..<size.vmCount {
        pool[place, permutation(VM(vm))] = self[host, VM(vm)].permuted(permutation)
      }
    }
    for index in 0..<size.callCount {
      pool[call: index] = callSlots[index].permuted(permutation)
    }
    return pool
  }
}

extension BackgroundThread {
  /// A thread that waits has no VM at hand: what stands there is not the first VM but nothing.
  fileprivate func permuted(_ permutation: PoolPermutation) -> BackgroundThread {
    var thread = self
    if programCounter != 0 { thread.vm = permutation(vm) }
    thread.peer = permutation(peer)
    thread.residentOn = permutation(residentOn)
    thread.listed = permutation(vmsIn: listed)
    return thread
  }
}

extension VMRecord {
  fileprivate func permuted(_ permutation: PoolPermutation) -> VMRecord {
    var record = self
    record.residentOn = permutation(residentOn)
    record.scheduledOn = permutation(scheduledOn)
    record.snapshotResidentOn = permutation(snapshotResidentOn)
    return record
  }
}

extension SavedRecord {
  fileprivate func permuted(_ permutation: PoolPermutation) -> SavedRecord {
    var record = self
    record.residentOn = permutation(residentOn)
    record.scheduledOn = permutation(scheduledOn)
    return record
  }
}

extension HostRecord {
  fileprivate func permuted(_ permutation: PoolPermutation, _ size: PoolSize) -> HostRecord {
    var record = self
    record.background = background.permuted(permutation)
    record.inspection = inspection.permuted(permutation)
    record.suppressedEvents = permutation(vmsIn: suppressedEvents)
    for index in 0..<size.vmCount {
      record.inspectionBarriers[permutation(VM(index)).index] = inspectionBarriers[index]
    }
    return record
  }
}

extension XenopsdRecord {
  fileprivate func permuted(_ permutation: PoolPermutation) -> XenopsdRecord {
    var record = self
    record.operation.peer = permutation(operation.peer)
    record.receiver.peer = permutation(receiver.peer)
    return record
  }
}

extension Call {
  fileprivate func permuted(_ permutation: PoolPermutation) -> Call {
    guard !isFree else { return self }
    var call = self
    call.vm = permutation(vm)
    call.host = permutation(host)
    call.chosen = permutation(chosen)
    return call
  }
}
