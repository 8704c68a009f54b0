extension StepEntry {
  /// See ``StepContext/awaitCancelled(_:)``.
  static let awaitCancelled = StepEntry(
    sentence: "The master waits until no other operation is current for the VM.",
    actors: [.master])
}

extension StepContext {
  /// Waits until the operations that were cancelled have left `current_operations`.
  ///
  /// - Code: `ocaml/xapi/message_forwarding.ml`, `cancel`, which polls for it.
  mutating func awaitCancelled(_ instruction: Instruction) -> Outcome {
    guard record.operations.subtracting(Operations(instruction.operation)).isEmpty else {
      return .blocked
    }

    return .done
  }
}
