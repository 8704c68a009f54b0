/// The states that a worker reached recently, which it need not look up again.
///
/// Neighbouring states have successors in common, and each that is found here saves two cache
/// misses. States are compared whole. Skipping a state that is found here is correct: the worker
/// has looked it up on this level, from an earlier parent.
///
/// Safety: a view of a range of ``Tuning/recentStates(stride:)`` elements that a ``WorkerMemory`` owns; every
/// position is masked, and every element is filled before the first is read.
@usableFromInline struct RecentStates<State: PackedState>: BitwiseCopyable {
  @usableFromInline let states: UnsafeMutablePointer<State>
  @usableFromInline let mask: UInt64

  /// A view that uses only its first element, for a level of few states, where filling all elements
  /// would take longer than the level.
  @inlinable init(states: UnsafeMutablePointer<State>, isLevelLarge: Bool, known: State) {
    self.states = states
    let count = isLevelLarge ? Tuning.recentStates(stride: MemoryLayout<State>.stride) : 1
    mask = UInt64(count - 1)
    states.update(repeating: known, count: count)
  }

  /// A view that is not used.
  @inlinable init(unused states: UnsafeMutablePointer<State>) {
    self.states = states
    mask = 0
  }

  /// Whether the worker reached a state recently; if not, the state is now recorded.
  @inline(__always) @inlinable func contains(_ state: State, hash: UInt64) -> Bool {
    let position = Int(truncatingIfNeeded: (hash >> 32) & mask)
    if states[position].hasSameWords(as: state) { return true }
    states[position] = state
    return false
  }
}
