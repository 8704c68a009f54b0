/// The keys of a level's states in the order of their numbers, or of pending states by position.
///
/// Safety: as long as `capacity` keys; written by the search, or by workers that each have their
/// own range.
@usableFromInline struct KeyList {
  @usableFromInline let keys: UnsafeMutablePointer<UInt64>
  @usableFromInline let capacity: Int
  @usableFromInline var count = 0
  private let memory: ReservedMemory

  @usableFromInline init?(limitBytes: Int) {
    let bytes = min(limitBytes, Machine.memoryBytes)
    let wanted = min(Tuning.statesMax, bytes / MemoryLayout<UInt64>.stride)
    guard
      let (ranges, capacity) = ReservedMemory.forElements(
        upTo: wanted, strides: [MemoryLayout<UInt64>.stride])
    else { return nil }
    memory = ranges[0]
    self.capacity = capacity
    keys = ranges[0].base.assumingMemoryBound(to: UInt64.self)
  }

  /// The bytes of the keys.
  @usableFromInline var byteCount: Int { count * MemoryLayout<UInt64>.stride }

  /// Forgets the keys, and returns their memory to the system.
  @usableFromInline mutating func clear() {
    memory.giveBack(0..<byteCount)
    count = 0
  }
}
