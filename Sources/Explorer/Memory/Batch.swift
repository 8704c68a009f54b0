/// Successors that wait to be looked up together.
///
/// Safety: a view of ranges of ``Tuning/batchStates`` elements that a ``WorkerMemory`` owns; `count`
/// never exceeds that, for the worker empties the batch when it is full.
@usableFromInline struct Batch<State: PackedState>: BitwiseCopyable {
  /// The successors.
  @usableFromInline let states: UnsafeMutablePointer<State>

  /// The parent and the position of the transition of each.
  @usableFromInline let sequences: UnsafeMutablePointer<UInt64>

  /// The hash of each.
  @usableFromInline let hashes: UnsafeMutablePointer<UInt64>

  /// The entry of the visited set that each is likely to have, 0 for none.
  @usableFromInline let entries: UnsafeMutablePointer<UInt32>

  /// The number of successors.
  @usableFromInline var count = 0

  @usableFromInline static func allocate() -> Batch {
    let count = Tuning.batchStates
    return Batch(
      states: .allocate(capacity: count), sequences: .allocate(capacity: count),
      hashes: .allocate(capacity: count), entries: .allocate(capacity: count))
  }

  @usableFromInline func deallocate() {
    states.deallocate()
    sequences.deallocate()
    hashes.deallocate()
    entries.deallocate()
  }

  /// Adds a successor.
  @inline(__always) @inlinable mutating func append(_ state: State, sequence: UInt64, hash: UInt64)
  {
    states[count] = state
    hashes[count] = hash
    sequences[count] = sequence
    count &+= 1
  }
}
