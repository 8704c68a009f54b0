extension StepDefinition {
  /// See ``StepContext/verifyPowerState()``.
  static let verifyPowerState = StepDefinition(
    sentence: "xenopsd fails the operation unless the VM has a domain under its own uuid.",
    fails: "if the VM has no domain under its own uuid.",
    example: Example(in: "cleanReboot.xenopsd", of: "amended"),
    actors: [.xenopsd], domains: { _ in .needs(.original) },
    footprint: { _ in Footprint(reads: [.copy(.original)]) })
}

extension StepContext {
  /// Checks, when the operation's turn comes, that the VM is Running or Paused.
  ///
  /// - Code: `ocaml/xenopsd/lib/xenops_server.ml`, `verify_power_state`.
  mutating func verifyPowerState() -> Outcome {
    guard local[.original].knownDomain != .none else { return .failed }

    return .done
  }
}
