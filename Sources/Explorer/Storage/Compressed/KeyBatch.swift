/// The keys of a batch of states, and what is worth fetching before they are looked up.
///
/// Safety: a view of ranges of ``Tuning/batchStates`` elements that a ``WorkerMemory`` owns.
@usableFromInline struct KeyBatch: BitwiseCopyable {
  /// The key of each state.
  @usableFromInline let keys: UnsafeMutablePointer<UInt64>

  /// What looking up each will need next.
  @usableFromInline let addresses: UnsafeMutablePointer<UnsafeRawPointer>

  @usableFromInline static func allocate() -> KeyBatch {
    let count = Tuning.batchStates
    return KeyBatch(keys: .allocate(capacity: count), addresses: .allocate(capacity: count))
  }

  @usableFromInline func deallocate() {
    keys.deallocate()
    addresses.deallocate()
  }

  /// Loads the tags at each address, with nothing between that would keep loads from overlapping.
  ///
  /// - Returns: a number to keep, so that the loads are not optimised away.
  @inline(__always) @inlinable func loadTags(_ count: Int) -> UInt64 {
    var sum: UInt64 = 0
    for index in 0..<count { sum &+= VisitedTable.loadTags(addresses[index]) }
    return sum
  }

  /// Loads a word from each address, at which nobody writes; likewise.
  @inline(__always) @inlinable func load(_ count: Int) -> UInt64 {
    var sum: UInt64 = 0
    for index in 0..<count { sum &+= addresses[index].loadUnaligned(as: UInt64.self) }
    return sum
  }
}
