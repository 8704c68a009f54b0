extension StepDefinition {
  /// See ``StepContext/awaitOperation()``.
  static let awaitOperation = StepDefinition(
    sentence: "The host waits for its xenopsd to finish the operation.", actors: [.host],
    canFail: { _ in true }, wokenBy: .operation,
    placement: { _ in [.rightAfterWithSameConditions(.queueOperation)] },
    footprint: { _ in Footprint() })
}

extension StepContext {
  /// Waits; the call advances when the operation ends, or when xenopsd restarts and forgets its
  /// tasks.
  ///
  /// - Code: `ocaml/xapi/xapi_xenops.ml`, `sync_with_task`.
  mutating func awaitOperation() -> Outcome { .blocked }
}
