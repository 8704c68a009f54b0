/// All states found, in the order of their numbers, and the parent of each.
///
/// Append-only: a number once given stays, and the state with it. Safety: both ranges are as long
/// as `capacity` states and live as long as this object. Numbers below the count that the search
/// has committed are only read; those above belong to the worker to which the search gave them, and
/// committing is ordered by the end of ``inParallel(workers:_:)``.
@usableFromInline final class StateStore<State: PackedState>: @unchecked Sendable {
  /// The states by number.
  @usableFromInline let states: UnsafeMutablePointer<State>

  /// The number of the state from which each was first reached.
  @usableFromInline let parents: UnsafeMutablePointer<UInt32>

  /// The number of states for which there is room.
  @usableFromInline let capacity: Int

  private let memory: [ReservedMemory]

  /// What stands for the parent of an initial state.
  @usableFromInline static var noParent: UInt32 { .max }

  /// The bytes for each state.
  @usableFromInline static var bytesPerState: Int {
    MemoryLayout<State>.stride + MemoryLayout<UInt32>.stride
  }

  /// Reserves room for as many states as fit into the memory of the machine.
  @usableFromInline init?(memoryBytes: Int) {
    let strides = [MemoryLayout<State>.stride, MemoryLayout<UInt32>.stride]
    let wanted = min(Tuning.statesMax, memoryBytes / Self.bytesPerState)
    guard let (ranges, capacity) = ReservedMemory.forElements(upTo: wanted, strides: strides)
    else { return nil }
    memory = ranges
    self.capacity = capacity
    states = ranges[0].base.assumingMemoryBound(to: State.self)
    parents = ranges[1].base.assumingMemoryBound(to: UInt32.self)
  }
}
