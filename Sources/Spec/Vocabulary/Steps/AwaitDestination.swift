extension StepDefinition {
  /// See ``StepContext/awaitDestination()``.
  static let awaitDestination = StepDefinition(
    sentence: "The host waits for the destination's xapi to complete the migration.",
    waits: "until the destination's xapi is done.",
    fails: "if the destination's part has failed, or its answer can no longer come.",
    example: Example(in: "migrate.host", of: "amended"),
    actors: [.host], wokenBy: .chosenHost,
    placement: { _ in [.rightAfter(.callDestination)] },
    footprint: { _ in Footprint() })
}

extension StepContext {
  /// Never advances by itself: the destination's xapi moves the call on.
  ///
  /// - Code: `ocaml/xapi/xapi_vm_migrate.ml`, `pool_migrate_complete`.
  mutating func awaitDestination() -> Outcome { .blocked }
}
