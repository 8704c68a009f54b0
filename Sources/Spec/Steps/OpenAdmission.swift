extension StepEntry {
  /// See ``StepContext/openAdmission()``.
  static let openAdmission = StepEntry(
    sentence: "The master knows the whole pool, and admits calls that need that.",
    actors: [.background, .overview])
}

extension StepContext {
  /// Makes the condition `poolIsKnown` true, until the master's xapi dies.
  ///
  /// - Design: none; a repair. After a rollback the database may know nothing of what starts.
  mutating func openAdmission() -> Outcome {
    pool.isKnown = true
    return .done
  }
}
