/// The states that a worker unfolded recently, and the number of each of their parts.
///
/// States are expanded in the order of their numbers, so several are unfolded at a time, and their
/// cache misses overlap. To fold a successor, the parts that it shares with its parent here need no
/// look-up.
///
/// Safety: used by one worker. It owns the ranges, which are as long as ``capacity`` states;
/// ``deallocate()`` frees them. The numbers of states and parts keep their meaning for the lifetime
/// of the storage.
@usableFromInline struct UnfoldedStates<State: PackedState, Hash: StateHash>: BitwiseCopyable {
  /// The number of states kept, a power of two: about as many as a full batch has parents.
  @inlinable static var capacity: Int { 64 }

  /// The number of states unfolded at a time.
  @inlinable static var runStates: Int { 16 }

  /// The states, each at the position that its number determines.
  @usableFromInline let states: UnsafeMutablePointer<State>

  /// The number of the state at each position, -1 for none.
  @usableFromInline let stateNumbers: UnsafeMutablePointer<Int>

  /// The number of each part of each state, with the ``capacity`` entries of the first part first.
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

  /// The position of a state, whether or not it is here.
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

  /// The address of a state's words.
  ///
  /// Safety: a state's memory consists of its words and nothing else, as ``PackedState`` requires.
  @inline(__always) @inlinable func words(at position: Int) -> UnsafeMutablePointer<UInt64> {
    UnsafeMutableRawPointer(states + position).assumingMemoryBound(to: UInt64.self)
  }
}
