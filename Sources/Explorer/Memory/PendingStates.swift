public import Synchronization

/// The states that the workers found on the level in hand, before they get their numbers.
///
/// Workers claim blocks of positions. The sequence of a state is the number of a parent and the
/// position of the transition in it, the parent in the upper half: the least of all that led to the
/// state decides its number. Positions that were claimed and not used have ``unused``.
///
/// Safety: a position is written by the worker that claimed it until the position is published in
/// a slot of the visited table; after that its state is only read, and its sequence only lowered,
/// atomically. All three ranges are as long as `capacity` and live as long as this object.
@usableFromInline final class PendingStates<State: PackedState>: @unchecked Sendable {
  /// The states by position.
  @usableFromInline let states: UnsafeMutablePointer<State>

  /// The least sequence found so far for each.
  @usableFromInline let sequences: UnsafeMutablePointer<Atomic<UInt64>>

  /// Room in which to order them.
  @usableFromInline let keys: UnsafeMutablePointer<PendingKey>

  /// The number of positions for which there is room.
  @usableFromInline let capacity: Int

  private let memory: [ReservedMemory]

  /// The sequence of a position that holds no state.
  @usableFromInline static var unused: UInt64 { .max }

  /// The bytes for each position.
  @usableFromInline static var bytesPerState: Int {
    MemoryLayout<State>.stride + MemoryLayout<UInt64>.stride + MemoryLayout<PendingKey>.stride
  }

  /// Reserves room for as many states as fit into the memory of the machine.
  @usableFromInline init?(memoryBytes: Int) {
    let strides = [
      MemoryLayout<State>.stride, MemoryLayout<UInt64>.stride, MemoryLayout<PendingKey>.stride,
    ]
    let wanted = min(Tuning.statesMax, memoryBytes / Self.bytesPerState)
    guard let (ranges, capacity) = ReservedMemory.forElements(upTo: wanted, strides: strides)
    else { return nil }
    memory = ranges
    self.capacity = capacity
    states = ranges[0].base.assumingMemoryBound(to: State.self)
    sequences = ranges[1].base.assumingMemoryBound(to: Atomic<UInt64>.self)
    keys = ranges[2].base.assumingMemoryBound(to: PendingKey.self)
  }
}

/// What a pending state is ordered by, and where it is.
@usableFromInline struct PendingKey: BitwiseCopyable {
  /// The parent, and the position of the transition in it.
  @usableFromInline var sequence: UInt64

  /// The position among the pending states.
  @usableFromInline var position: UInt32

  @usableFromInline init(sequence: UInt64, position: UInt32) {
    self.sequence = sequence
    self.position = position
  }
}
