/// How much the workers may add before they stop to let the search make room.
@usableFromInline struct Room {
  /// The number after which a lone worker stops.
  @usableFromInline var stopAtNumber: Int

  /// The block of pending states after which workers that share a level stop.
  @usableFromInline var stopAtBlock: Int

  @usableFromInline init(stopAtNumber: Int, stopAtBlock: Int) {
    self.stopAtNumber = stopAtNumber
    self.stopAtBlock = stopAtBlock
  }
}

/// That there is no room, and why.
@usableFromInline struct NoRoom: Error {
  /// What ran out.
  @usableFromInline var reason: Shortage

  @usableFromInline init(reason: Shortage) { self.reason = reason }
}

extension Search {
  /// The bytes of everything that grows with the number of states.
  @usableFromInline var memoryBytes: Int {
    tableMemory.byteCount + storedCount * StateStore<System.State>.bytesPerState
      + claimedBlocksMax * tuning.blockStates * PendingStates<System.State>.bytesPerState
  }

  @usableFromInline func noteMemory(extra: Int = 0) {
    memoryBytesMax = max(memoryBytesMax, memoryBytes + extra)
  }

  /// Sees to it that the workers can add states for a while, by doubling the table if need be.
  ///
  /// The limit on memory is obeyed: what would exceed it is not done.
  @inlinable func makeRoom(workers: Int) -> Result<Room, NoRoom> {
    if workers > 1, pending == nil {
      pending = PendingStates(memoryBytes: min(memoryLimitBytes, Machine.memoryBytes))
      if pending == nil { return .failure(NoRoom(reason: .outOfMemory)) }
    }
    // A worker notices only after a batch that it is to stop, and adds at most one more batch.
    let slack = workers * (2 * Tuning.batchStates + 2 * tuning.blockStates)
    let entries = storedCount + (workers > 1 ? claimedBlocks * tuning.blockStates : 0)
    while tableRoom(entries: entries) < 2 * slack {
      if let reason = growTable(workers: workers) { return .failure(NoRoom(reason: reason)) }
    }
    return room(workers: workers, entries: entries, slack: slack)
  }

  /// The states that can be added before the table gets slow.
  @usableFromInline func tableRoom(entries: Int) -> Int {
    table.slotCount / 8 * Tuning.tableLoadEighths - entries
  }

  @usableFromInline func room(
    workers: Int, entries: Int, slack: Int
  ) -> Result<Room, NoRoom> {
    let isShared = workers > 1
    let capacity = isShared ? min(store.capacity, pending?.capacity ?? 0) : store.capacity
    let numbered = Tuning.statesMax - slack - entries
    let reserved = capacity - slack - entries
    let affordable = affordableStates(isShared: isShared) - slack
    let least = isShared ? workers * tuning.blockStates : 1
    if numbered < least { return .failure(NoRoom(reason: .states(limit: Tuning.statesMax))) }
    if affordable < least {
      return .failure(NoRoom(reason: .memory(limitBytes: memoryLimitBytes)))
    }
    if reserved < least { return .failure(NoRoom(reason: .outOfMemory)) }
    let room = min(tableRoom(entries: entries) - slack, numbered, reserved, affordable)
    return .success(
      Room(
        stopAtNumber: storedCount + room,
        stopAtBlock: claimedBlocks + room / tuning.blockStates))
  }

  /// The states that the limit on memory lets the workers add.
  @usableFromInline func affordableStates(isShared: Bool) -> Int {
    let left = memoryLimitBytes - memoryBytes
    let storeBytes = StateStore<System.State>.bytesPerState
    guard isShared else { return left / storeBytes }

    // Pending states will need a place in the store; some have their pending memory already.
    let pendingBytes = PendingStates<System.State>.bytesPerState
    let owned = (claimedBlocksMax - claimedBlocks) * tuning.blockStates
    let unpaid = left - claimedBlocks * tuning.blockStates * storeBytes
    if unpaid <= owned * storeBytes { return unpaid / storeBytes }
    return owned + (unpaid - owned * storeBytes) / (storeBytes + pendingBytes)
  }
}
