extension PlainStorage {
  @inlinable func close(
    isShared: Bool, workers: Int
  ) -> (pending: PendingStates, positions: Int)? {
    life.begin(.closed)
    isLevelInOrder = true
    guard isShared, let pending, levelOrder != nil else { return nil }
    isLevelInOrder = false
    areAllInOrder = false
    return (pending, closeGaps(pending))
  }

  /// The state stays where it is.
  @inlinable func place(_ position: Int, at index: Int) {
    levelOrder?.positions[index] = UInt32(truncatingIfNeeded: count &+ position)
  }

  @usableFromInline func finishLevel(added: Int, workers: Int) {
    life.begin(.numbered)
    count += added
    pending?.clear()
    noteMemory()
  }

  /// Moves the last states found into the positions that workers claimed and did not use, a few hundred at
  /// most for each time that the workers stopped.
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

  /// Moves a state that has no number yet.
  private func move(_ source: Int, to position: Int, _ pending: PendingStates) {
    let state = states[count + source]
    states[count + position] = state
    pending.write(pending.link(at: source), at: position)
    visited.table.replace(
      EntryTable.entry(number: count + source), by: EntryTable.entry(number: count + position),
      hash: Hash.hash(state))
  }
}
