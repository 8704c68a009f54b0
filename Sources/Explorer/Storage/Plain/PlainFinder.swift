/// Finds states in a plain storage, where a place is a position.
@usableFromInline struct PlainFinder<State: PackedState, Hash: StateHash>: StateFinder {
  @usableFromInline let storage: PlainStorage<State, Hash>
  @usableFromInline let table: EntryTable
  @usableFromInline let states: UnsafeMutablePointer<State>
  @usableFromInline let placeCount: Int

  /// The hashes of the states that are looked up together.
  @usableFromInline var hashes: [UInt64] = []

  @inlinable init(_ storage: PlainStorage<State, Hash>) {
    storage.life.expect(.numbered)
    self.storage = storage
    table = storage.visited.table
    states = storage.states
    placeCount = storage.count
  }

  @inlinable func isState(at place: Int) -> Bool { true }

  @inlinable func state(at place: Int) -> State { states[place] }

  @inlinable mutating func find(_ wanted: [State], into places: inout [UInt32]) {
    hashes.removeAll(keepingCapacity: true)
    var early = Prefetch()
    for state in wanted {
      let hash = Hash.hash(state)
      hashes.append(hash)
      early.loadTags(of: table, hash: hash)
    }
    for hash in hashes {
      let entry = table.likelyEntry(hash: hash)
      if entry != 0 { early.load(UnsafeRawPointer(states + EntryTable.number(of: entry))) }
    }
    early.finish()
    for (index, state) in wanted.enumerated() {
      let found = table.find(hash: hashes[index]) {
        states[EntryTable.number(of: $0)].hasSameWords(as: state)
      }
      guard case .found(let entry) = found else { Self.fail() }
      places.append(UInt32(truncatingIfNeeded: EntryTable.number(of: entry)))
    }
  }
}
