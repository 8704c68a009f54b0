extension StepDefinition {
  /// See ``StepContext/raiseEvent()``.
  static let raiseEvent = StepDefinition(
    sentence: "xenopsd raises an event for the VM, if it knows it by its own uuid.",
    example: Example(in: "migrate.destination.failed", of: "amended"),
    actors: [.xenopsd, .receiver],
    footprint: { _ in .signal })
}

extension StepContext {
  /// Raises an event for the VM; as the last step of an operation, in the moment in which the
  /// operation ends.
  ///
  /// Operations of a VM's own queue raise one at their end without this step. The receiving half of
  /// a migration does not.
  ///
  /// - Code: `ocaml/xenopsd/lib/xenops_server.ml`, `VM_DB.signal`.
  mutating func raiseEvent() -> Outcome {
    signal()
    return .done
  }
}
