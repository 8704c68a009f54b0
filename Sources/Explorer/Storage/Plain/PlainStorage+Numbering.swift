/// The order of a level's states, which stay where they are.
@usableFromInline struct PlainPlaces: LevelPlaces {
  /// See ``LevelOrder/positions``.
  @usableFromInline let positions: UnsafeMutablePointer<UInt32>

  /// The number of states before the level.
  @usableFromInline let count: Int

  @inlinable init(positions: UnsafeMutablePointer<UInt32>, count: Int) {
    self.positions = positions
    self.count = count
  }

  @inline(__always) @inlinable func put(_ position: Int, at index: Int) {
    positions[index] = UInt32(truncatingIfNeeded: count &+ position)
  }
}

extension PlainStorage {
  @inlinable func close(
    isShared: Bool, workers: Int
  ) -> ClosedLevel<PlainPlaces>? {
    life.begin(.closed)
    isLevelInOrder = true
    guard isShared, let pending, let levelOrder else { return nil }
    isLevelInOrder = false
    areAllInOrder = false
    return ClosedLevel(
      pending: pending, positions: closeGaps(pending),
      places: PlainPlaces(positions: levelOrder.positions, count: count))
  }

  @usableFromInline func finishLevel(added: Int, workers: Int) {
    life.expect(.closed)
    count += added
    pending?.clear()
    noteMemory()
    life.begin(.numbered)
  }

  /// Moves the last states found into the positions that workers claimed but did not use: at most a
  /// few hundred each time the workers stop.
  ///
  /// - Returns: the number of states found; they have the first positions.
  @usableFromInline func closeGaps(_ pending: PendingStates) -> Int {
    let unused = unusedPositions.flatMap { Array($0) }.sorted()
    unusedPositions.removeAll()
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

  /// Moves a state that is not numbered yet.
  private func move(_ source: Int, to position: Int, _ pending: PendingStates) {
    let state = states[count + source]
    states[count + position] = state
    pending.write(pending.link(at: source), at: position)
    visited.table.replace(
      EntryTable.entry(number: count + source), by: EntryTable.entry(number: count + position),
      hash: Hash.hash(state))
  }
}
