/// Whether a search saw every reachable state, and if not, why.
public enum Completion: Sendable, Equatable {
  /// Every reachable state was found and expanded.
  case exhausted

  /// The search stopped, as it was asked to, after the level with the first violation.
  case stoppedAtViolation

  /// Some states were found and not expanded: what was not found may still exist.
  case incomplete(Shortage)
}

/// What a search ran out of.
public enum Shortage: Sendable, Equatable {
  /// The limit on distinct states, or the greatest number that can be numbered, was reached.
  case states(limit: Int)

  /// The states at this depth were not expanded.
  case depth(limit: Int)

  /// Time was up.
  case seconds(limit: Double)

  /// The next state, or the next larger table, would have exceeded the limit on memory.
  case memory(limitBytes: Int)

  /// The system refused to give more memory.
  case outOfMemory

  /// Someone asked the search to stop.
  case interrupted
}
