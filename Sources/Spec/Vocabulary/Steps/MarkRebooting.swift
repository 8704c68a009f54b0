extension StepDefinition {
  /// See ``StepContext/markRebooting()``.
  static let markRebooting = StepDefinition(
    sentence: "From here until the operation ends, xenopsd says that the VM is Running.",
    example: Example(in: "cleanReboot.xenopsd", of: "amended"),
    actors: [.xenopsd], footprint: { _ in Footprint(writes: [.xenopsd(.isRebooting)]) })
}

extension StepContext {
  /// Puts the VM into xenopsd's `rebooting` set, so that the gap between two domains does not look
  /// like a VM that is off.
  ///
  /// The set is in memory and dies with xenopsd. The operation removes the VM from the set when it
  /// ends, or when one of its steps fails.
  ///
  /// - Code: `ocaml/xenopsd/lib/xenops_server.ml`, `rebooting` (fecd3bf00a).
  mutating func markRebooting() -> Outcome {
    local.operation.isRebooting = true
    return .done
  }
}
