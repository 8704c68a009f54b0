public import Synchronization

/// A worker's view of the states found so far, through which it adds to them.
///
/// A batch is looked up in three passes: load the line of each successor; load the state that the
/// line names; compare and insert. In each of the first two passes the cache misses overlap. A lone
/// worker numbers new states at once, because it finds them in order. Workers that share a level
/// put new states after the others, among the pending ones.
///
/// Safety: used only while the storage is open, see ``StoragePhase``. The search has made room for
/// more states than the workers can add before they stop.
@usableFromInline struct PlainView<State: PackedState, Hash: StateHash>: StorageView {
  @usableFromInline let table: EntryTable
  @usableFromInline let states: UnsafeMutablePointer<State>
  @usableFromInline let count: Int

  /// The positions of the states of the current level, nil if they are in the order of their numbers.
  @usableFromInline let order: UnsafeMutablePointer<UInt32>?
  @usableFromInline let firstNumber: Int

  @usableFromInline let stopAtNumber: Int
  @usableFromInline let lineage: Lineage
  @usableFromInline let pending: PendingStates?

  /// The number for a lone worker's next state, and the link of the previous state.
  @usableFromInline var nextNumber: Int
  @usableFromInline var previousLink: Link
  @usableFromInline var wideLinks: [WideLink] = []

  @usableFromInline var block = PendingBlock()
  @usableFromInline var found = 0

  @inlinable init(_ storage: PlainStorage<State, Hash>, isShared: Bool, level: Range<Int>) {
    table = storage.visited.table
    states = storage.states
    count = storage.count
    stopAtNumber = storage.stopAtNumber
    lineage = storage.lineage
    pending = isShared ? storage.pending : nil
    order = storage.order
    firstNumber = level.lowerBound
    nextNumber = storage.count
    previousLink = storage.lineage.link(of: storage.count - 1)
  }

  @inlinable var isFull: Bool { pending?.isFull ?? (nextNumber >= stopAtNumber) }

  @inline(__always) @inlinable func state(_ number: Int) -> State {
    guard let order else { return states[number] }
    return states[Int(order[number &- firstNumber])]
  }

  @inlinable mutating func insert(_ batch: Batch<State>) {
    let early = prefetch(batch)
    if let pending { insertShared(batch, pending) } else { insertAlone(batch) }
    early.finish()
  }

  /// Whether a successor is the state that its likely entry names.
  @inline(__always) @inlinable func isLikely(_ index: Int, of batch: Batch<State>) -> Bool {
    let entry = batch.entries[index]
    return entry != 0
      && states[EntryTable.number(of: entry)].hasSameWords(as: batch.states[index])
  }

  /// Looks for a successor in the visited set.
  @inline(__always) @inlinable func find(
    _ index: Int, of batch: Batch<State>
  ) -> EntryTable.Lookup {
    table.find(hash: batch.hashes[index]) { entry in
      states[EntryTable.number(of: entry)].hasSameWords(as: batch.states[index])
    }
  }

  /// Adds the new states of a batch, while no other worker runs.
  @inlinable mutating func insertAlone(_ batch: Batch<State>) {
    for index in 0..<batch.count {
      if isLikely(index, of: batch) { continue }
      guard case .free(let group) = find(index, of: batch) else { continue }
      let link = batch.links[index]
      states[nextNumber] = batch.states[index]
      if lineage.write(nextNumber, link, previous: previousLink) {
        wideLinks.append(WideLink(number: nextNumber, link: link))
      }
      previousLink = link
      table.fill(
        group, hash: batch.hashes[index], entry: EntryTable.entry(number: nextNumber))
      nextNumber &+= 1
      found &+= 1
    }
  }

  /// Adds the new states of a batch to the pending ones, while other workers do the same.
  @inlinable mutating func insertShared(_ batch: Batch<State>, _ pending: PendingStates) {
    for index in 0..<batch.count {
      if isLikely(index, of: batch) {
        lower(batch.entries[index], to: batch.links[index], pending)
        continue
      }
      block.prepare(pending)
      var isPrepared = false
      search: while true {
        switch find(index, of: batch) {
        case .found(let entry):
          lower(entry, to: batch.links[index], pending)
          break search
        case .free(let group):
          if !isPrepared {
            states[count &+ block.next] = batch.states[index]
            pending.write(batch.links[index], at: block.next)
            isPrepared = true
          }
          let entry = EntryTable.entry(number: count &+ block.next)
          // If another worker was faster, its entry may or may not be this state.
          guard table.claim(group, hash: batch.hashes[index], entry: entry) else { continue }
          block.next &+= 1
          found &+= 1
          break search
        }
      }
    }
  }

  /// Records that a transition led to a state, if the state is pending.
  @inline(__always) @inlinable func lower(
    _ entry: UInt32, to link: Link, _ pending: PendingStates
  ) {
    let position = EntryTable.number(of: entry)
    if position >= count { pending.lower(position &- count, to: link) }
  }

  @inlinable mutating func finish() -> Insertions {
    var insertions = Insertions()
    if let pending { insertions.unusedPositions = block.release(pending) }
    insertions.wideLinks = wideLinks
    insertions.endNumber = nextNumber
    return insertions
  }
}

extension PlainView {
  /// Loads the memory that the look-up of a batch needs, and records the likely entry of each
  /// successor.
  @inline(__always) @inlinable func prefetch(_ batch: Batch<State>) -> Prefetch {
    var early = Prefetch()
    for index in 0..<batch.count { early.loadTags(of: table, hash: batch.hashes[index]) }
    // A view, not the object, whose references would be counted.
    let links = pending?.links
    if let links { prefetchPlaces(links, &early) }
    for index in 0..<batch.count {
      let entry = table.likelyEntry(hash: batch.hashes[index])
      batch.entries[index] = entry
      guard entry != 0 else { continue }
      let position = EntryTable.number(of: entry)
      early.load(states[position][word: 0])
      if State.wordCount > 1 { early.load(states[position][word: State.wordCount &- 1]) }
      if let links, position >= count {
        early.load(links[position &- count].load(ordering: .relaxed))
      }
    }
    return early
  }

  /// Loads the places for the next states found, because claiming an entry of the table waits for
  /// all earlier writes.
  @inline(__always) @inlinable func prefetchPlaces(
    _ links: UnsafeMutablePointer<Atomic<UInt64>>, _ early: inout Prefetch
  ) {
    guard block.end &- block.next >= Self.prefetchedPlaces else { return }
    var place = 0
    while place < Self.prefetchedPlaces {
      early.load(links[block.next &+ place].load(ordering: .relaxed))
      place &+= EntryTable.lineBytes / MemoryLayout<UInt64>.stride
    }
    place = 0
    while place < Self.prefetchedPlaces {
      early.load(states[count &+ block.next &+ place][word: 0])
      place &+= max(1, EntryTable.lineBytes / MemoryLayout<State>.stride)
    }
  }

  /// The number of places loaded with a batch, which seldom finds more states.
  @inlinable static var prefetchedPlaces: Int { 24 }
}
