/// A batch of look-ups of state parts, so that their cache misses overlap.
///
/// Safety: used by one worker. It owns the ranges, each as long as ``Tuning/batchStates`` look-ups
/// for each table; ``deallocate()`` frees them.
@usableFromInline struct NodeLookups<Value: PackedState, Hash: StateHash> {
  /// A value to look up, and where its number goes.
  @usableFromInline struct Lookup: BitwiseCopyable {
    @usableFromInline let value: Value
    @usableFromInline let hash: UInt64
    @usableFromInline let table: Int32
    @usableFromInline let place: Int32

    /// The likely entry in the table, 0 for none.
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

  /// The address worth loading for each: the tags of its line, then its likely value.
  @usableFromInline let addresses: UnsafeMutablePointer<UnsafeRawPointer>

  /// For each table, a number that the worker has taken but not used yet, or -1.
  @usableFromInline let spares: UnsafeMutablePointer<Int>

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
  /// - Parameter place: the index among the numbers that receives its number.
  @inline(__always) @inlinable mutating func add(_ value: Value, table: Int, place: Int) {
    let hash = Hash.hash(value)
    lookups[count] = Lookup(value, hash: hash, table: table, place: place)
    addresses[count] = views[table].table.tagsAddress(hash: hash)
    count &+= 1
  }

  /// Loads the memory that the look-ups need, in two passes; within each, nothing keeps the loads
  /// from overlapping.
  @inline(__always) @inlinable mutating func prefetch() {
    var early = Prefetch()
    for index in 0..<count { early.loadTags(addresses[index]) }
    for index in 0..<count {
      let view = views[Int(lookups[index].table)]
      let likely = view.table.likelyEntry(hash: lookups[index].hash)
      lookups[index].likely = likely
      // Without an entry, an address that is in the cache anyway.
      addresses[index] =
        likely == 0
        ? UnsafeRawPointer(lookups + index) : UnsafeRawPointer(view.values + (Int(likely) &- 1))
    }
    for index in 0..<count { early.load(addresses[index]) }
    early.finish()
  }

  /// Writes the number of each value to its place, and forgets the values.
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
