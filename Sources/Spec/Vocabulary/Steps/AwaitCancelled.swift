extension StepDefinition {
  /// See ``StepContext/awaitCancelled(_:)``.
  static let awaitCancelled = StepDefinition(
    sentence: "The master waits until the operations that the call cancels are over.",
    actors: [.master],
    placement: { _ in [.after([.admit], "the call is not admitted yet")] },
    footprint: { _ in Footprint(reads: [.record(.operations)]) })
}

extension StepContext {
  /// Waits until the cancelled operations have left `current_operations`: all others, except that a
  /// hard reboot ignores a hard shutdown, which may come later and waits for the reboot.
  ///
  /// - Code: `ocaml/xapi/message_forwarding.ml`, `cancel`, which polls for it.
  mutating func awaitCancelled(_ instruction: InstructionView) -> Outcome {
    var others = record.operations.subtracting(Operations(instruction.operation))
    if instruction.operation == .hardReboot { others.remove(Operations(.hardShutdown)) }
    guard others.isEmpty else {
      return .blocked
    }

    return .done
  }
}
