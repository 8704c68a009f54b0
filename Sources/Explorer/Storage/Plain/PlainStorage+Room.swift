extension PlainStorage {
  /// The bytes that each state takes in the store.
  @usableFromInline static var stateBytes: Double {
    Double(MemoryLayout<State>.stride) + Lineage.bytesPerState
  }

  @usableFromInline var tableBytes: Int { Int(table.lineCount) * VisitedTable.lineBytes }

  /// The bytes of what orders the states that workers found together.
  @usableFromInline var orderBytes: Int { (pending?.touched ?? 0) * Self.orderStateBytes }

  /// The bytes of that for each position that was ever claimed on a level.
  @usableFromInline static var orderStateBytes: Int {
    PendingStates.bytesPerState + LevelOrder.bytesPerState
  }

  @usableFromInline var memoryBytes: Int {
    tableBytes + positions * MemoryLayout<State>.stride + lineage.byteCount(states: positions)
      + orderBytes
  }

  @usableFromInline func noteMemory() { memoryBytesMax = max(memoryBytesMax, memoryBytes) }

  @inlinable func makeRoom(isShared: Bool, workers: [WorkerMemory<State>]) -> Shortage? {
    if isShared, pending == nil {
      pending = PendingStates(
        memoryBytes: min(limitBytes, Machine.memoryBytes), blockStates: tuning.blockStates)
      levelOrder = LevelOrder(states: pending?.capacity ?? 0)
      if pending == nil || levelOrder == nil { return .outOfMemory }
    }
    // A worker notices only after a batch that it is to stop, and adds at most one more batch.
    let slack = (isShared ? workers.count : 1) * (2 * Tuning.batchStates + 2 * tuning.blockStates)
    let entries = positions
    while tableRoom(entries: entries) < 2 * slack {
      if let shortage = growTable(entries: entries, slack: slack, workers: workers) {
        return shortage
      }
    }
    return setRoom(isShared: isShared, entries: entries, slack: slack, workers: workers.count)
  }

  /// The states that can be added before the table gets slow.
  @usableFromInline func tableRoom(entries: Int) -> Int {
    Int(table.lineCount) * VisitedTable.lineEntries / 100 * Tuning.tableLoadPercent - entries
  }

  @usableFromInline func setRoom(
    isShared: Bool, entries: Int, slack: Int, workers: Int
  ) -> Shortage? {
    var places = capacity - entries - slack
    if let pending, let levelOrder, isShared {
      places = min(places, min(pending.capacity, levelOrder.capacity) - pending.claimed - slack)
    }
    let numbered = Tuning.statesMax - slack - entries
    let affordable = affordableStates(isShared: isShared) - slack
    let least = isShared ? workers * tuning.blockStates : 1
    if numbered < least { return .states(limit: Tuning.statesMax) }
    if affordable < least { return .memory(limitBytes: limitBytes) }
    if places < least { return .outOfMemory }
    let room = min(tableRoom(entries: entries) - slack, numbered, places, affordable)
    stopAtNumber = count + room
    if let pending, isShared {
      pending.stopAtBlock = (pending.claimed + room) / tuning.blockStates
    }
    return nil
  }

  /// The states that the limit on memory lets the workers add.
  @usableFromInline func affordableStates(isShared: Bool) -> Int {
    let left = Double(limitBytes - memoryBytes)
    guard isShared, let pending else { return Int(left / Self.stateBytes) }

    // Some positions have the memory that orders them already.
    let spare = Double(pending.spare)
    if left <= spare * Self.stateBytes { return Int(left / Self.stateBytes) }
    return Int(
      spare + (left - spare * Self.stateBytes) / (Self.stateBytes + Double(Self.orderStateBytes)))
  }
}
