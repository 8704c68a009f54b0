/// The states that a worker unfolded recently, and the number of each of their parts.
///
/// States are expanded in the order of their numbers, so that several are unfolded at a time, and
/// their cache misses overlap. What a successor has in common with its parent here need not be looked
/// up to fold it.
///
/// Safety: used by one worker; the ranges are its own, as long as ``capacity`` states, and freed by
/// ``deallocate()``. The numbers of states and of parts mean the same as long as the storage lives.
@usableFromInline struct UnfoldedStates<State: PackedState, Hash: StateHash>: BitwiseCopyable {
  /// The states that are kept, a power of two: as many as a full batch has parents for the most part.
  @inlinable static var capacity: Int { 64 }

  /// The states that are unfolded at a time.
  @inlinable static var runStates: Int { 16 }

  /// The states, each at the position that its number has.
  @usableFromInline let states: UnsafeMutablePointer<State>

  /// The number of the state at each position, -1 for none.
  @usableFromInline let stateNumbers: UnsafeMutablePointer<Int>

  /// The number of each part of each state, ``capacity`` for the first part first.
  @usableFromInline let partNumbers: UnsafeMutablePointer<UInt32>

  @usableFromInline static func allocate(parts: Int) -> UnfoldedStates {
    UnfoldedStates(parts: parts)
  }

  private init(parts: Int) {
    states = .allocate(capacity: Self.capacity)
    stateNumbers = .allocate(capacity: Self.capacity)
    stateNumbers.initialize(repeating: -1, count: Self.capacity)
    partNumbers = .allocate(capacity: max(1, parts) * Self.capacity)
    partNumbers.initialize(repeating: 0, count: max(1, parts) * Self.capacity)
  }

  @usableFromInline func deallocate() {
    states.deallocate()
    stateNumbers.deallocate()
    partNumbers.deallocate()
  }

  /// The position of a state, whether it is here or not.
  @inline(__always) @inlinable static func position(of number: Int) -> Int {
    number & (capacity &- 1)
  }

  /// Whether a state is here.
  @inline(__always) @inlinable func contains(_ number: Int) -> Bool {
    stateNumbers[Self.position(of: number)] == number
  }

  /// The numbers of a part, by position.
  @inline(__always) @inlinable func numbers(of part: Int) -> UnsafeMutablePointer<UInt32> {
    partNumbers + (part &* Self.capacity)
  }

  /// Where the words of a state are.
  ///
  /// Safety: the words are all that is in the memory of a state, as ``PackedState`` asks.
  @inline(__always) @inlinable func words(at position: Int) -> UnsafeMutablePointer<UInt64> {
    UnsafeMutableRawPointer(states + position).assumingMemoryBound(to: UInt64.self)
  }
}
