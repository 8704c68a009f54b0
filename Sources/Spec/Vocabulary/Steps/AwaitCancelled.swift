extension StepDefinition {
  /// See ``StepContext/awaitCancelled(_:)``.
  static let awaitCancelled = StepDefinition(
    sentence: "The master waits until the operations that the call cancels are over.",
    waits:
      "until current_operations has no other operation; a hard reboot does not wait for a hard shutdown.",
    example: Example(in: "hardShutdown.master", of: "amended"),
    actors: [.master],
    placement: { _ in [.after([.admit], "the call is not admitted yet")] },
    footprint: { _ in Footprint(reads: [.record(.operations)]) })
}

extension StepContext {
  /// Waits for all other operations.
  ///
  /// A hard shutdown may come after a hard reboot, and waits for it in turn.
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
