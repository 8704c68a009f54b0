extension StepDefinition {
  /// See ``StepContext/awaitDestination()``.
  static let awaitDestination = StepDefinition(
    sentence: "The host waits for the destination's xapi to complete the migration.",
    actors: [.host], canFail: { _ in true }, wokenBy: .chosenHost,
    placement: { _ in [.rightAfter(.callDestination)] },
    footprint: { _ in Footprint() })
}

extension StepContext {
  /// Waits; the call advances when the destination's xapi is done, or when anything makes an answer
  /// impossible.
  ///
  /// - Code: `ocaml/xapi/xapi_vm_migrate.ml`, `pool_migrate_complete`.
  mutating func awaitDestination() -> Outcome { .blocked }
}
