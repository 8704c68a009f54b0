extension StepEntry {
  /// See ``StepContext/sendMemory(_:)``.
  static let sendMemory = StepEntry(
    sentence: "The source sends the last of the memory; the VM does not execute.",
    actors: [.xenopsd], parameters: [.choice("cancellable", "no", "yes", isOptional: true)],
    canFail: true)
}

extension StepContext {
  /// Sends what was written since it was copied.
  ///
  /// With `cancellable` `yes`, fails when a client has cancelled, although the guest has suspended by
  /// then.
  ///
  /// - Design: “Xenopsd changes”, ¶1, “the last of the memory has been copied”.
  /// - Code: `ocaml/xenopsd/xc/domain.ml`, `suspend`: not cancellable since 0f8a01fbae.
  mutating func sendMemory(_ instruction: InstructionView) -> Outcome {
    guard instruction.choice == 0 || !local.operation.isCancelled else { return .failed }

    return send(.memory)
  }
}
