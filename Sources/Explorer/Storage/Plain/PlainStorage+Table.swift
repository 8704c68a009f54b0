public import Synchronization

extension PlainStorage {
  /// Makes the table larger, and puts every state found so far into it anew.
  ///
  /// No state is compared: they are all different. The table grows within the memory reserved for
  /// it, so that old and new never take memory at the same time.
  @inlinable func growTable(
    entries: Int, slack: Int, workers: [WorkerMemory<State>]
  ) -> Shortage? {
    guard let lines = grownLineCount(entries: entries, slack: slack) else {
      return .memory(limitBytes: limitBytes)
    }
    guard lines * VisitedTable.lineBytes <= tableMemory.byteCount else { return .outOfMemory }
    let workers = entries >= tuning.parallelRebuildStates ? workers : [workers[0]]
    clearTable(workers: workers.count)
    table = VisitedTable(memory: tableMemory, lineCount: lines)
    noteMemory()
    fill(entries: entries, workers: workers)
    return nil
  }

  /// Puts the numbered states into the empty table, which is made large enough; false if there is
  /// not so much memory.
  func fillTable(workers: [WorkerMemory<State>]) -> Bool {
    var lines = tuning.tableLines
    while lines * VisitedTable.lineEntries / 100 * Tuning.tableLoadPercent < count + 1024 {
      lines = lines < tuning.doublingLines ? 2 * lines : lines + lines / 2
    }
    let others = memoryBytes - tableBytes
    lines = min(lines, (limitBytes - others) / VisitedTable.lineBytes)
    guard lines * VisitedTable.lineBytes <= tableMemory.byteCount,
      lines * VisitedTable.lineEntries > count
    else { return false }
    table = VisitedTable(memory: tableMemory, lineCount: lines)
    fill(entries: count, workers: workers)
    return true
  }

  /// Puts every state found so far into the table, which is empty.
  @inlinable func fill(entries: Int, workers: [WorkerMemory<State>]) {
    let next = Atomic<Int>(0)
    let piece = max(1, tuning.parallelRebuildStates / 4)
    let source = TableSource<State, Hash>(table, states, count, pending)
    inParallel(workers: workers.count) { number in
      let batch = workers[number].batch
      while true {
        let first = next.add(piece, ordering: .relaxed).oldValue
        guard first < entries else { return }
        let end = min(entries, first + piece)
        for start in stride(from: first, to: end, by: Tuning.batchStates) {
          source.enter(
            start..<min(end, start + Tuning.batchStates), batch, isAlone: workers.count == 1)
        }
      }
    }
  }

  /// The lines to grow to: twice as many while that is little, half as many again later, and fewer
  /// where memory is short; nil where it is too short to be worth it.
  @usableFromInline func grownLineCount(entries: Int, slack: Int) -> Int? {
    let old = Int(table.lineCount)
    let wanted = old < tuning.doublingLines ? 2 * old : old + old / 2
    // Each line that is added is worth as many states as it may hold, which need memory too.
    let entriesPerLine = Double(VisitedTable.lineEntries * Tuning.tableLoadPercent) / 100
    let lineBytes = Double(VisitedTable.lineBytes)
    let left = Double(limitBytes - memoryBytes) - Double(slack) * Self.stateBytes
    let affordable = Int(left / (lineBytes + entriesPerLine * Self.stateBytes))
    let least = max(1, 2 * slack / VisitedTable.lineEntries, old / 64)
    guard affordable >= least else { return nil }
    return min(wanted, old + affordable)
  }

  /// Empties the table.
  @usableFromInline func clearTable(workers: Int) {
    let bytes = tableBytes
    inParallel(workers: workers) { number in
      let start = bytes / workers * number
      let end = number == workers - 1 ? bytes : bytes / workers * (number + 1)
      tableMemory.clear(start..<end)
    }
  }
}

/// What a table is filled from: the states by position, those that wait for their number behind the
/// others.
///
/// Safety: a view used only while the storage holds what it points to.
@usableFromInline struct TableSource<State: PackedState, Hash: StateHash>: @unchecked Sendable {
  @usableFromInline let table: VisitedTable
  @usableFromInline let states: UnsafeMutablePointer<State>
  @usableFromInline let count: Int
  @usableFromInline let pending: PendingStates?

  @inlinable init(
    _ table: VisitedTable, _ states: UnsafeMutablePointer<State>, _ count: Int,
    _ pending: PendingStates?
  ) {
    self.table = table
    self.states = states
    self.count = count
    self.pending = pending
  }

  /// Puts some states into the table.
  @inlinable func enter(_ positions: Range<Int>, _ batch: Batch<State>, isAlone: Bool) {
    var entered = 0
    var sum: UInt64 = 0
    for position in positions {
      if position >= count, let pending,
        pending.sequences[position &- count].load(ordering: .relaxed) == PendingStates.unused
      {
        continue
      }
      let hash = Hash.hash(states[position])
      batch.entries[entered] = VisitedTable.entry(number: position)
      batch.hashes[entered] = hash
      sum &+= table.tags(table.line(of: hash), 0)
      entered += 1
    }
    for index in 0..<entered {
      table.insertNew(hash: batch.hashes[index], entry: batch.entries[index], isAlone: isAlone)
    }
    keepLoads(sum)
  }
}
