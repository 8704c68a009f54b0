extension StepDefinition {
  /// See ``StepContext/closeAdmission()``.
  static let closeAdmission = StepDefinition(
    sentence: "The master no longer knows the whole pool, and admits no call that needs that.",
    actors: [.background, .overview, .monitor], subject: { _ in .nothing },
    footprint: { _ in Footprint(writes: [.pool(.isKnown)]) })
}

extension StepContext {
  /// Makes the condition `poolIsKnown` false, until ``openAdmission(_:)``.
  ///
  /// - Design: none; a repair. The master must look for the VMs of a dead host.
  mutating func closeAdmission() -> Outcome {
    pool.isKnown = false
    return .done
  }
}
