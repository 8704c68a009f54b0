/// Values of parts of states that wait to be looked up together, so that their cache misses overlap.
///
/// Safety: used by one worker; the ranges are its own, as long as ``Tuning/batchStates`` lookups for
/// each table, and freed by ``deallocate()``.
@usableFromInline struct NodeLookups<Value: PackedState, Hash: StateHash> {
  /// A value that waits, and where its number goes.
  @usableFromInline struct Lookup: BitwiseCopyable {
    @usableFromInline let value: Value
    @usableFromInline let hash: UInt64
    @usableFromInline let table: Int32
    @usableFromInline let place: Int32

    /// The entry of the table that it is likely to have, 0 for none.
    @usableFromInline var likely: UInt32

    @inlinable init(_ value: Value, hash: UInt64, table: Int, place: Int) {
      self.value = value
      self.hash = hash
      self.table = Int32(truncatingIfNeeded: table)
      self.place = Int32(truncatingIfNeeded: place)
      likely = 0
    }
  }

  @usableFromInline let views: UnsafeMutablePointer<NodeView<Value, Hash>>
  @usableFromInline let lookups: UnsafeMutablePointer<Lookup>
  @usableFromInline var count = 0

  /// What is worth fetching for each: the tags of its line, then the value that it is likely to be.
  @usableFromInline let addresses: UnsafeMutablePointer<UnsafeRawPointer>

  /// A number of each table that is given to no value yet, or -1.
  @usableFromInline let spares: UnsafeMutablePointer<Int>

  /// Keeps the early loads from being optimised away.
  @usableFromInline var sink: UInt64 = 0

  @usableFromInline init(
    _ views: UnsafeMutablePointer<NodeView<Value, Hash>>, tableCount: Int
  ) {
    self.views = views
    lookups = .allocate(capacity: tableCount * Tuning.batchStates)
    addresses = .allocate(capacity: tableCount * Tuning.batchStates)
    spares = .allocate(capacity: tableCount)
    spares.initialize(repeating: -1, count: tableCount)
  }

  @usableFromInline func deallocate() {
    lookups.deallocate()
    addresses.deallocate()
    spares.deallocate()
  }

  /// Adds a value.
  ///
  /// - Parameter place: where among the numbers its number goes.
  @inline(__always) @inlinable mutating func add(_ value: Value, table: Int, place: Int) {
    let hash = Hash.hash(value)
    lookups[count] = Lookup(value, hash: hash, table: table, place: place)
    addresses[count] = views[table].table.tagsAddress(hash: hash)
    count &+= 1
  }

  /// Brings into the cache what looking them up will need.
  @inline(__always) @inlinable mutating func fetch() {
    loadTags()
    for index in 0..<count {
      let view = views[Int(lookups[index].table)]
      let likely = view.table.likelyEntry(hash: lookups[index].hash)
      lookups[index].likely = likely
      // Where there is none, what is in the cache anyway, and is the worker's own.
      addresses[index] =
        likely == 0
        ? UnsafeRawPointer(lookups + index) : UnsafeRawPointer(view.values + (Int(likely) &- 1))
    }
    load()
  }

  /// Loads the tags at each address, with nothing between that would keep loads from overlapping.
  @inline(__always) @inlinable mutating func loadTags() {
    var sum: UInt64 = 0
    for index in 0..<count { sum &+= VisitedTable.loadTags(addresses[index]) }
    sink &+= sum
  }

  /// Loads a word from each address, likewise.
  @inline(__always) @inlinable mutating func load() {
    var sum: UInt64 = 0
    for index in 0..<count { sum &+= addresses[index].load(as: UInt64.self) }
    sink &+= sum
  }

  /// Writes the number of each to its place; none waits any more.
  @inline(__always) @inlinable mutating func resolve(into numbers: UnsafeMutablePointer<UInt32>) {
    for index in 0..<count {
      let lookup = lookups[index]
      let table = Int(lookup.table)
      let view = views[table]
      let place = Int(lookup.place)
      let likely = lookup.likely
      if likely != 0, view.values[Int(likely) &- 1].hasSameWords(as: lookup.value) {
        numbers[place] = likely &- 1
      } else {
        numbers[place] = view.number(of: lookup.value, hash: lookup.hash, spare: &spares[table])
      }
    }
    count = 0
  }
}
