extension PlainStorage {
  /// The bytes per state in the store.
  @usableFromInline static var stateBytes: Double {
    Double(MemoryLayout<State>.stride) + Lineage.bytesPerState
  }

  /// The bytes for ordering the states that workers found together.
  @usableFromInline var orderBytes: Int { (pending?.touched ?? 0) * Self.orderStateBytes }

  /// The bytes for ordering per position ever claimed on a level.
  @usableFromInline static var orderStateBytes: Int {
    PendingStates.bytesPerState + LevelOrder.bytesPerState
  }

  @usableFromInline var memoryBytes: Int {
    visited.table.byteCount + positions * MemoryLayout<State>.stride
      + lineage.byteCount(states: positions) + orderBytes
  }

  @inlinable func makeRoom(isShared: Bool, workers: Int) -> Shortage? {
    life.expect(.numbered, .paused)
    if isShared, pending == nil {
      pending = PendingStates(
        memoryBytes: min(limitBytes, Machine.memoryBytes), blockStates: tuning.blockStates)
      levelOrder = LevelOrder(states: pending?.capacity ?? 0)
      if pending == nil || levelOrder == nil { return .outOfMemory }
    }
    // A worker notices a request to stop only after a batch, and adds at most one more batch.
    let slack = (isShared ? workers : 1) * (2 * Tuning.batchStates + 2 * tuning.blockStates)
    let entries = positions
    while visited.table.entriesMax - entries < 2 * slack {
      if let shortage = growTable(entries: entries, slack: slack, workers: workers) {
        return shortage
      }
    }
    if let shortage = setRoom(
      isShared: isShared, entries: entries, slack: slack, workers: workers)
    {
      return shortage
    }
    life.begin(.open)
    return nil
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
    let room = min(visited.table.entriesMax - entries - slack, numbered, places, affordable)
    stopAtNumber = count + room
    if let pending, isShared {
      pending.stopAtBlock = (pending.claimed + room) / tuning.blockStates
    }
    return nil
  }

  /// The number of states that the limit on memory lets the workers add.
  private func affordableStates(isShared: Bool) -> Int {
    let left = Double(limitBytes - memoryBytes)
    guard isShared, let pending else { return Int(left / Self.stateBytes) }

    // Some positions already have the memory for ordering them.
    let spare = Double(pending.spare)
    if left <= spare * Self.stateBytes { return Int(left / Self.stateBytes) }
    return Int(
      spare + (left - spare * Self.stateBytes) / (Self.stateBytes + Double(Self.orderStateBytes)))
  }

  /// Makes the visited set larger, and enters every state found so far again.
  ///
  /// States are not compared, because they are all different.
  @inlinable func growTable(entries: Int, slack: Int, workers: Int) -> Shortage? {
    guard let lines = grownLineCount(entries: entries, slack: slack) else {
      return .memory(limitBytes: limitBytes)
    }
    let workers = entries >= tuning.parallelRebuildStates ? workers : 1
    guard visited.resize(toLines: lines, workers: workers) else { return .outOfMemory }
    noteMemory()
    fill(entries: entries, workers: workers)
    return nil
  }

  /// The number of lines to grow to: fewer than wanted if memory is short, and nil if growing is
  /// not worthwhile.
  @usableFromInline func grownLineCount(entries: Int, slack: Int) -> Int? {
    let old = Int(visited.table.lineCount)
    // Each added line is worth as many states as it may hold, and these need memory, too.
    let lineBytes = Double(EntryTable.lineBytes)
    let left = Double(limitBytes - memoryBytes) - Double(slack) * Self.stateBytes
    let affordable = Int(left / (lineBytes + EntryTable.entriesPerLine * Self.stateBytes))
    let least = max(1, 2 * slack / EntryTable.lineEntries, old / 64)
    guard affordable >= least else { return nil }
    return min(EntryTable.grownLines(old, tuning), old + affordable)
  }
}
