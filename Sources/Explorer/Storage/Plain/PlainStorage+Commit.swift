public import Synchronization

extension PlainStorage {
  @inlinable func endLevel(
    _ level: Range<Int>, isShared: Bool, workers: [WorkerMemory<State>]
  ) {
    isLevelInOrder = true
    guard isShared, let pending, let levelOrder else { return }
    let found = closeGaps(pending, workers: workers)
    let order = PendingOrder(
      pending, positions: found, parents: level, transitionsMax: workers.transitionsMax(),
      workers: workers.count)
    let nextBucket = Atomic<Int>(0)
    inParallel(workers: workers.count) { number in
      while true {
        let bucket = nextBucket.add(1, ordering: .relaxed).oldValue
        guard bucket < order.bucketCount else { return }
        assign(bucket, of: order, levelOrder, memory: workers[number])
      }
    }
    count += found
    pending.clear()
    isLevelInOrder = false
    areAllInOrder = false
    takeWideLinks(of: workers)
    noteMemory()
  }

  /// Gives the states of a bucket their numbers; they stay where they are.
  @usableFromInline func assign(
    _ bucket: Int, of order: PendingOrder, _ levelOrder: LevelOrder, memory: WorkerMemory<State>
  ) {
    let keys = order.range(ofBucket: bucket)
    if keys.isEmpty { return }
    var previous = order.lastSequence(before: bucket) ?? lineage.sequence(of: count - 1)
    for index in keys {
      let key = order.keys[index]
      levelOrder.positions[index] = UInt32(truncatingIfNeeded: count + order.position(key))
      let sequence = order.sequence(key, bucket: bucket)
      if lineage.write(count + index, sequence: sequence, previous: previous) {
        memory.wideLinks.append(WideLink(number: count + index, sequence: sequence))
      }
      previous = sequence
    }
  }

  /// Moves the last states found into the positions that workers claimed and did not use, a few
  /// hundred at the most for each time that the workers stopped.
  ///
  /// - Returns: the number of states found; so many positions are in use, and none behind them.
  @usableFromInline func closeGaps(
    _ pending: PendingStates, workers: [WorkerMemory<State>]
  ) -> Int {
    let unused = workers.flatMap(\.unusedPositions).flatMap { Array($0) }.sorted()
    for memory in workers { memory.unusedPositions.removeAll() }
    let found = pending.claimed - unused.count
    var source = pending.claimed
    var unusedBefore = unused.count
    for gap in unused.prefix(while: { $0 < found }) {
      source -= 1
      while unusedBefore > 0, unused[unusedBefore - 1] == source {
        source -= 1
        unusedBefore -= 1
      }
      move(source, to: gap, pending)
    }
    return found
  }

  /// Moves a state that has no number yet.
  private func move(_ source: Int, to position: Int, _ pending: PendingStates) {
    let state = states[count + source]
    states[count + position] = state
    pending.sequences[position].store(
      pending.sequences[source].load(ordering: .relaxed), ordering: .relaxed)
    table.replace(
      VisitedTable.entry(number: count + source),
      by: VisitedTable.entry(number: count + position), hash: Hash.hash(state))
  }
}
