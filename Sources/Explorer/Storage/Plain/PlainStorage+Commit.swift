public import Synchronization

extension PlainStorage {
  @inlinable func endLevel(
    _ level: Range<Int>, isShared: Bool, workers: [WorkerMemory<State>]
  ) {
    guard isShared, let pending else { return }
    let order = PendingOrder(
      pending, parents: level, transitionsMax: workers.transitionsMax(), workers: workers.count)
    let nextBucket = Atomic<Int>(0)
    inParallel(workers: workers.count) { number in
      while true {
        let bucket = nextBucket.add(1, ordering: .relaxed).oldValue
        guard bucket < order.bucketCount else { return }
        commit(bucket, of: order, pending, memory: workers[number])
      }
    }
    count += order.count
    pending.clear()
    takeWideLinks(of: workers)
    noteMemory()
  }

  /// Moves the states of a bucket into the store, and their numbers into the table.
  @inlinable func commit(
    _ bucket: Int, of order: PendingOrder, _ pending: PendingStates<State>,
    memory: WorkerMemory<State>
  ) {
    let keys = order.range(ofBucket: bucket)
    if keys.isEmpty { return }
    var previous = order.lastParent(before: bucket) ?? lineage.rawParent(of: count - 1)
    for start in stride(from: keys.lowerBound, to: keys.upperBound, by: Tuning.batchStates) {
      let end = min(keys.upperBound, start + Tuning.batchStates)
      var sum: UInt64 = 0
      for index in start..<end {
        let key = order.keys[index]
        let state = pending.states[order.position(key)]
        let number = count + index
        states[number] = state
        let sequence = order.sequence(key, bucket: bucket)
        if lineage.write(number, sequence: sequence, previous: previous) {
          memory.wideLinks.append(WideLink(number: number, sequence: sequence))
        }
        previous = sequence >> 32
        let hash = Hash.hash(state)
        memory.batch.hashes[index - start] = hash
        sum &+= table.tags(table.line(of: hash), 0)
      }
      for index in start..<end {
        table.replace(
          VisitedTable.entry(pendingPosition: order.position(order.keys[index])),
          by: VisitedTable.entry(number: count + index), hash: memory.batch.hashes[index - start])
      }
      keep(sum)
    }
  }
}
