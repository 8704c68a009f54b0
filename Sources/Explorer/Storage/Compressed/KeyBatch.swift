/// The keys of a batch of states, and the addresses worth loading before the look-ups.
///
/// Safety: a view of ranges of ``Tuning/batchStates`` elements, owned by whoever allocated it and used by one
/// worker.
@usableFromInline struct KeyBatch: BitwiseCopyable {
  /// The key of each state.
  @usableFromInline let keys: UnsafeMutablePointer<UInt64>

  /// The address that the look-up of each reads next.
  @usableFromInline let addresses: UnsafeMutablePointer<UnsafeRawPointer>

  @usableFromInline static func allocate() -> KeyBatch {
    let count = Tuning.batchStates
    return KeyBatch(keys: .allocate(capacity: count), addresses: .allocate(capacity: count))
  }

  @usableFromInline func deallocate() {
    keys.deallocate()
    addresses.deallocate()
  }

  /// Loads the tags at each address, with nothing in between that would keep the loads from
  /// overlapping.
  @inline(__always) @inlinable func prefetchTags(_ count: Int, _ early: inout Prefetch) {
    for index in 0..<count { early.loadTags(addresses[index]) }
  }

  /// Loads a word from each address, in the same way; what is there is published and never changes.
  @inline(__always) @inlinable func prefetch(_ count: Int, _ early: inout Prefetch) {
    for index in 0..<count { early.load(addresses[index]) }
  }
}
