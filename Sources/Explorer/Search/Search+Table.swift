public import Synchronization

extension Search {
  /// Doubles the table, and puts every state found so far into the new one.
  ///
  /// No state is compared: they are all different.
  @inlinable func growTable(workers: Int) -> Shortage? {
    let newBytes = 2 * tableMemory.byteCount
    guard memoryBytes + newBytes <= memoryLimitBytes else {
      return .memory(limitBytes: memoryLimitBytes)
    }
    guard let newMemory = ReservedMemory(byteCount: newBytes) else { return .outOfMemory }
    noteMemory(extra: newBytes)

    let newTable = VisitedTable(memory: newMemory)
    let entries = storedCount + claimedBlocks * tuning.blockStates
    let workers = entries >= tuning.parallelRebuildStates ? workerMemory.count : 1
    let next = Atomic<Int>(0)
    inParallel(workers: workers) { number in
      let batch = workerMemory[number].batch
      while true {
        let first = next.add(tuning.parallelRebuildStates / 4, ordering: .relaxed).oldValue
        guard first < entries else { return }
        let end = min(entries, first + tuning.parallelRebuildStates / 4)
        for start in stride(from: first, to: end, by: Tuning.batchStates) {
          enter(start..<min(end, start + Tuning.batchStates), into: newTable, batch: batch)
        }
      }
    }
    table = newTable
    tableMemory = newMemory
    return nil
  }

  /// Puts some states into a table; numbers from `storedCount` on are positions of pending states.
  @inlinable func enter(
    _ entries: Range<Int>, into table: VisitedTable, batch: Batch<System.State>
  ) {
    var count = 0
    var sum: UInt64 = 0
    for entry in entries {
      let hash: UInt64
      let slot: UInt64
      if entry < storedCount {
        hash = Hash.hash(store.states[entry])
        slot = VisitedTable.slot(hash: hash, number: entry)
      } else {
        let position = entry - storedCount
        guard let pending,
          pending.sequences[position].load(ordering: .relaxed)
            != PendingStates<System.State>.unused
        else { continue }
        hash = Hash.hash(pending.states[position])
        slot = VisitedTable.slot(hash: hash, pendingPosition: position)
      }
      batch.hashes[count] = hash
      batch.sequences[count] = slot
      sum &+= table.load(hash & table.mask)
      count += 1
    }
    for index in 0..<count {
      var position = batch.hashes[index] & table.mask
      while table.claim(position, for: batch.sequences[index]) != nil {
        position = (position &+ 1) & table.mask
      }
    }
    keep(sum)
  }
}

/// Keeps a value from being optimised away, and with it the loads that it was made from.
@inline(never) @usableFromInline func keep(_ value: UInt64) {}
