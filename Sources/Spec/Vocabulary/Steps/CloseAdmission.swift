extension StepDefinition {
  /// See ``StepContext/closeAdmission()``.
  static let closeAdmission = StepDefinition(
    sentence: "The master no longer knows the whole pool, and admits no call that needs that.",
    actors: [.background, .overview, .monitor], subject: { _ in .nothing },
    footprint: { _ in Footprint(writes: [.pool(.isKnown)]) })
}

extension StepContext {
  /// Makes the condition `poolIsKnown` false, until ``openAdmission()``.
  ///
  /// - Design: none; a repair. What was on a host that is dead has to be looked for.
  mutating func closeAdmission() -> Outcome {
    pool.isKnown = false
    return .done
  }
}
