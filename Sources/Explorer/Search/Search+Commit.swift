public import Synchronization

extension Search {
  /// Gives the pending states their numbers, in the order in which one thread would have found them.
  @inlinable func commitPending(parents level: Range<Int>, workers: Int) {
    guard let pending else { return }
    let order = PendingOrder(
      sequences: pending.sequences, positions: claimedBlocks * tuning.blockStates,
      keys: pending.keys, parents: level, workers: workers)
    let nextBucket = Atomic<Int>(0)
    inParallel(workers: workers) { number in
      let batch = workerMemory[number].batch
      while true {
        let bucket = nextBucket.add(1, ordering: .relaxed).oldValue
        guard bucket < order.bucketCount else { return }
        let keys = order.sort(bucket: bucket)
        for start in stride(from: keys.lowerBound, to: keys.upperBound, by: Tuning.batchStates) {
          let end = min(keys.upperBound, start + Tuning.batchStates)
          commit(start..<end, of: pending, batch: batch)
        }
      }
    }
    storedCount += order.count
    claimedBlocks = 0
  }

  /// Moves some pending states into the store, and their numbers into the table.
  @inlinable func commit(
    _ keys: Range<Int>, of pending: PendingStates<System.State>, batch: Batch<System.State>
  ) {
    var sum: UInt64 = 0
    for index in keys {
      let key = pending.keys[index]
      let state = pending.states[Int(key.position)]
      store.states[storedCount + index] = state
      store.parents[storedCount + index] = UInt32(truncatingIfNeeded: key.sequence >> 32)
      let hash = Hash.hash(state)
      batch.hashes[index - keys.lowerBound] = hash
      sum &+= table.load(hash & table.mask)
    }
    for index in keys {
      let hash = batch.hashes[index - keys.lowerBound]
      let waiting = VisitedTable.slot(
        hash: hash, pendingPosition: Int(pending.keys[index].position))
      table.store(
        VisitedTable.slot(hash: hash, number: storedCount + index),
        at: table.position(of: waiting, hash: hash))
    }
    keep(sum)
  }
}
