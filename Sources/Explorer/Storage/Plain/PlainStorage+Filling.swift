public import Synchronization

extension PlainStorage {
  /// Enters the numbered states into the visited set, which is empty and is made large enough;
  /// false if there is too little memory.
  func fillTable(workers: Int) -> Bool {
    var lines = EntryTable.grownLines(
      from: tuning.tableLines, holding: count + 1024, tuning)
    let others = memoryBytes - visited.table.byteCount
    lines = min(lines, (limitBytes - others) / EntryTable.lineBytes)
    guard lines * EntryTable.lineEntries > count, visited.resize(toLines: lines) else {
      return false
    }
    fill(entries: count, workers: workers)
    return true
  }

  /// Enters every state found so far into the visited set, which is empty.
  @inlinable func fill(entries: Int, workers: Int) {
    let next = Atomic<Int>(0)
    let piece = max(1, tuning.parallelRebuildStates / 4)
    let source = TableSource<State, Hash>(
      table: visited.table, states: states, count: count, links: pending?.links)
    inParallel(workers: workers, sharing: source) { source, _ in
      let batch = Batch<State>.allocate()
      defer { batch.deallocate() }
      while true {
        let first = next.add(piece, ordering: .relaxed).oldValue
        guard first < entries else { return }
        let end = min(entries, first + piece)
        for start in stride(from: first, to: end, by: Tuning.batchStates) {
          source.enter(
            start..<min(end, start + Tuning.batchStates), batch, isAlone: workers == 1)
        }
      }
    }
  }
}

/// The contents for a visited set: the states by position, with the pending ones last.
///
/// Safety: a view used only while the storage lives; each worker enters its own positions.
@usableFromInline struct TableSource<State: PackedState, Hash: StateHash> {
  @usableFromInline let table: EntryTable
  @usableFromInline let states: UnsafeMutablePointer<State>
  @usableFromInline let count: Int

  /// The links of pending states, which show which positions are unused.
  @usableFromInline let links: UnsafeMutablePointer<Atomic<UInt64>>?

  @inlinable init(
    table: EntryTable, states: UnsafeMutablePointer<State>, count: Int,
    links: UnsafeMutablePointer<Atomic<UInt64>>?
  ) {
    self.table = table
    self.states = states
    self.count = count
    self.links = links
  }

  /// Enters some states.
  @inlinable func enter(_ positions: Range<Int>, _ batch: Batch<State>, isAlone: Bool) {
    var entered = 0
    var early = Prefetch()
    for position in positions {
      if position >= count, let links,
        links[position &- count].load(ordering: .relaxed) == Link.unused.rawValue
      {
        continue
      }
      let hash = Hash.hash(states[position])
      batch.entries[entered] = EntryTable.entry(number: position)
      batch.hashes[entered] = hash
      early.loadTags(of: table, hash: hash)
      entered += 1
    }
    for index in 0..<entered {
      table.insertNew(hash: batch.hashes[index], entry: batch.entries[index], isAlone: isAlone)
    }
    early.finish()
  }
}
