import Synchronization

extension CompressedStorage {
  @usableFromInline func endLevel(
    _ level: Range<Int>, isShared: Bool, workers: [WorkerMemory<State>]
  ) {
    let order = PendingOrder(
      pending, positions: pending.claimed, parents: level, transitionsMax: workers.transitionsMax(),
      workers: workers.count)
    let nextBucket = Atomic<Int>(0)
    inParallel(workers: workers.count) { number in
      while true {
        let bucket = nextBucket.add(1, ordering: .relaxed).oldValue
        guard bucket < order.bucketCount else { return }
        assign(bucket, of: order, memory: workers[number])
      }
    }
    nextFrontier.count = order.count
    pending.clear()
    lineage.append(workers.flatMap(\.wideLinks))
    for memory in workers { memory.wideLinks.removeAll() }
    count += order.count
    noteMemory()
    insertKnown(workers: workers.count)
    clearLevelTable()

    frontier.clear()
    swap(&frontier, &nextFrontier)
  }

  /// Gives the states of a bucket their numbers.
  private func assign(
    _ bucket: Int, of order: PendingOrder, memory: WorkerMemory<State>
  ) {
    let keys = order.range(ofBucket: bucket)
    if keys.isEmpty { return }
    var previous = order.lastSequence(before: bucket) ?? lineage.sequence(of: count - 1)
    for index in keys {
      let key = order.keys[index]
      nextFrontier.keys[index] = pendingKeys.keys[order.position(key)]
      let sequence = order.sequence(key, bucket: bucket)
      if lineage.write(count + index, sequence: sequence, previous: previous) {
        memory.wideLinks.append(WideLink(number: count + index, sequence: sequence))
      }
      previous = sequence
    }
  }

  /// Adds the states of the next level to the known ones.
  ///
  /// The room in which pending states were ordered takes their keys in their packed form.
  @usableFromInline func insertKnown(workers: Int) {
    let packed = pending.keys
    for index in 0..<nextFrontier.count {
      packed[index] = CompressedView<State, Hash>.packed(
        nextFrontier.keys[index], UInt64(halfBits.left))
    }
    known.insert(
      KeyRange(start: packed, count: nextFrontier.count),
      workers: nextFrontier.count >= tuning.parallelLevelStates ? workers : 1)
  }

  /// Empties the table of the level, and makes it as large as the next level is likely to need: half
  /// again as many states as on this one.
  private func clearLevelTable() {
    let lines = Int(levelTable.lineCount)
    levelMemory.clear(0..<levelTableBytes)
    let states = nextFrontier.count + nextFrontier.count / 2 + 4 * slack
    let entries = states * 100 / Tuning.tableLoadPercent
    var wanted = max(tuning.tableLines, entries / VisitedTable.lineEntries + 1)
    wanted = min(wanted, levelMemory.byteCount / VisitedTable.lineBytes)
    let added = (wanted - lines) * VisitedTable.lineBytes
    if wanted < lines / 2 { levelMemory.giveBack(0..<levelTableBytes) }
    // Where memory is short, the table grows later, or not at all.
    if wanted < lines / 2 || (wanted > lines && 4 * added < limitBytes - memoryBytes) {
      levelTable = VisitedTable(memory: levelMemory, lineCount: wanted)
    }
  }
}
