extension StepDefinition {
  /// See ``StepContext/assertNoSuspendImage()``.
  static let assertNoSuspendImage = StepDefinition(
    sentence: "The host fails the call if the database has a suspend image of the VM.",
    waits: "until the database can be reached.",
    fails: "if suspend_VDI is not null.",
    example: Example(in: "start.host"),
    actors: [.host], footprint: { _ in Footprint(reads: [.database, .record(.image)]) })
}

extension StepContext {
  /// Checks that `suspend_VDI` is null before a start boots the VM afresh and discards its memory.
  ///
  /// - Design: none; a repair. `power_state` may be Halted for a VM with a suspend image.
  mutating func assertNoSuspendImage() -> Outcome {
    guard pool.reachesDatabase(from: host) else { return .blocked }
    guard record.image == .none else { return .failed }

    return .done
  }
}
