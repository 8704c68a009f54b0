/// Whether a search saw every reachable state, and if not, why.
public enum Completion: Sendable, Equatable {
  /// Every reachable state was found and expanded.
  case exhausted

  /// The search stopped, as requested, after the level with the first violation.
  case stoppedAtViolation

  /// Some states were found but not expanded, so there may be states that were not found.
  case incomplete(Shortage)
}

/// The reason why a search is incomplete.
public enum Shortage: Sendable, Equatable {
  /// The search reached the limit on distinct states, or the greatest state number.
  case states(limit: Int)

  /// The search reached the given depth, and did not expand the states there.
  case depth(limit: Int)

  /// The time limit passed.
  case seconds(limit: Double)

  /// The next state, or the next larger table, would have exceeded the limit on memory.
  case memory(limitBytes: Int)

  /// The system refused to provide more memory.
  case outOfMemory

  /// The caller asked the search to stop.
  case interrupted
}
