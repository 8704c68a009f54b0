extension StepEntry {
  /// See ``StepContext/awaitDone(_:)``.
  static let awaitDone = StepEntry(
    sentence: "The source waits until the VM executes at the destination.",
    actors: [.xenopsd], parameters: [.choice("ifLost", "fail", "ignore", isOptional: true)],
    canFail: true)
}

extension StepContext {
  /// Waits for the last word of the handshake; with `ifLost` `ignore`, a word that will never come is
  /// as good as one that has come, because the destination will be asked, see ``awaitOutcome(_:)``.
  ///
  /// - Code: `ocaml/xenopsd/lib/xenops_server.ml`, `VM_migrate`, “sync4”.
  mutating func awaitDone(_ instruction: InstructionView) -> Outcome {
    let outcome = receive(.done)
    if case .failed = outcome, instruction.choice == 1 { return .done }
    return outcome
  }
}
