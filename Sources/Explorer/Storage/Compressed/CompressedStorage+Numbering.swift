/// The keys of the next level, in the order of the numbers of its states.
@usableFromInline struct CompressedPlaces: LevelPlaces {
  @usableFromInline let frontier: UnsafeMutablePointer<UInt64>
  @usableFromInline let pending: UnsafeMutablePointer<UInt64>

  @usableFromInline init(
    frontier: UnsafeMutablePointer<UInt64>, pending: UnsafeMutablePointer<UInt64>
  ) {
    self.frontier = frontier
    self.pending = pending
  }

  @inline(__always) @inlinable func put(_ position: Int, at index: Int) {
    frontier[index] = pending[position]
  }
}

extension CompressedStorage {
  @usableFromInline func close(
    isShared: Bool, workers: Int
  ) -> ClosedLevel<CompressedPlaces>? {
    life.begin(.closed)
    return ClosedLevel(
      pending: pending, positions: pending.claimed,
      places: CompressedPlaces(frontier: nextFrontier.keys, pending: pendingKeys.keys))
  }

  @usableFromInline func finishLevel(added: Int, workers: Int) {
    life.expect(.closed)
    nextFrontier.count = added
    pending.clear()
    count += added
    noteMemory()
    insertKnown(workers: workers)
    clearLevelTable()

    frontier.clear()
    swap(&frontier, &nextFrontier)
    life.begin(.numbered)
  }

  /// Adds the states of the next level to the known ones.
  ///
  /// The pending states' room for ordering takes their keys in packed form.
  private func insertKnown(workers: Int) {
    let packed = pending.keys
    for index in 0..<nextFrontier.count {
      packed[index] = CompressedView<State, Hash>.packed(
        nextFrontier.keys[index], UInt64(halfBits.left))
    }
    known.insert(
      KeyRange(start: packed, count: nextFrontier.count),
      workers: nextFrontier.count >= tuning.parallelLevelStates ? workers : 1)
  }

  /// Empties the table of the level, and gives it the size that the next level is likely to need:
  /// half as many states again as on this level.
  private func clearLevelTable() {
    let lines = Int(levelTable.table.lineCount)
    let states = nextFrontier.count + nextFrontier.count / 2 + 4 * slack
    let wanted = min(
      max(tuning.tableLines, EntryTable.lines(holding: states)), levelTable.linesMax)
    let added = (wanted - lines) * EntryTable.lineBytes
    if wanted < lines / 2 {
      levelTable.shrink(toLines: wanted)
    } else if wanted > lines, 4 * added < limitBytes - memoryBytes {
      _ = levelTable.resize(toLines: wanted)
    } else {
      // If memory is short, the table grows later or not at all.
      levelTable.clear()
    }
  }
}
