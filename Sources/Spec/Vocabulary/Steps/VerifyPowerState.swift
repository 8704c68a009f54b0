extension StepDefinition {
  /// See ``StepContext/verifyPowerState()``.
  static let verifyPowerState = StepDefinition(
    sentence: "xenopsd fails the operation unless the VM has a domain under its own uuid.",
    actors: [.xenopsd], canFail: { _ in true }, domains: { _ in .needs(.original) },
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
