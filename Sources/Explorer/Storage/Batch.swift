/// Successors that are looked up together, so that their cache misses overlap.
///
/// Safety: a view of ranges of ``Tuning/batchStates`` elements, owned by whoever allocated it.
/// `count` never exceeds that number, because the worker empties the batch when it is full.
@usableFromInline struct Batch<State: PackedState>: BitwiseCopyable {
  /// The successors.
  @usableFromInline let states: UnsafeMutablePointer<State>

  /// The link of each.
  @usableFromInline let links: UnsafeMutablePointer<Link>

  /// The hash of each.
  @usableFromInline let hashes: UnsafeMutablePointer<UInt64>

  /// The likely entry of each in the visited set, 0 for none.
  @usableFromInline let entries: UnsafeMutablePointer<UInt32>

  /// The number of successors.
  @usableFromInline var count = 0

  @usableFromInline static func allocate() -> Batch {
    let count = Tuning.batchStates
    // The states of a batch that share a part with the previous one are the bits of one word, see
    // ``StateFolder``.
    precondition(count <= UInt64.bitWidth, "a batch has at most as many states as a word has bits")
    return Batch(
      states: .allocate(capacity: count), links: .allocate(capacity: count),
      hashes: .allocate(capacity: count), entries: .allocate(capacity: count))
  }

  @usableFromInline func deallocate() {
    states.deallocate()
    links.deallocate()
    hashes.deallocate()
    entries.deallocate()
  }

  /// Adds a successor.
  @inline(__always) @inlinable mutating func append(_ state: State, link: Link, hash: UInt64) {
    states[count] = state
    hashes[count] = hash
    links[count] = link
    count &+= 1
  }
}
