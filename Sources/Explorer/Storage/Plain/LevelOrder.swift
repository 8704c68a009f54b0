/// The positions of the states that workers found together on a level, in the order of their
/// numbers.
///
/// Safety: the range is as long as `capacity` and lives as long as this object. While the storage
/// is closed, workers write it, each for its own numbers; it is read on the next level.
@usableFromInline final class LevelOrder {
  /// The position of each state of the level among all states.
  @usableFromInline let positions: UnsafeMutablePointer<UInt32>

  /// The number of states that fit.
  @usableFromInline let capacity: Int

  private let memory: ReservedMemory

  /// The bytes per state.
  @usableFromInline static var bytesPerState: Int { MemoryLayout<UInt32>.stride }

  /// Reserves room for a number of states, or for as many as the system grants; nil if it grants
  /// none.
  @usableFromInline init?(states: Int) {
    guard
      let (ranges, capacity) = ReservedMemory.forElements(
        upTo: states, strides: [Self.bytesPerState])
    else { return nil }
    memory = ranges[0]
    self.capacity = capacity
    positions = ranges[0].base.assumingMemoryBound(to: UInt32.self)
  }
}
