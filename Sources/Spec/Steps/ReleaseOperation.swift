extension StepEntry {
  /// See ``StepContext/releaseOperation(_:)``.
  static let releaseOperation = StepEntry(
    sentence: "The master takes the operation out of current_operations.", actors: [.master],
    parameters: [.choice("reservation", "kept", "cleared", isOptional: true)])
}

extension StepContext {
  /// Releases the operation's lock, whatever came of the call.
  ///
  /// With `reservation` `cleared` it gives back what was reserved for the VM in the same transaction.
  ///
  /// - Code: `ocaml/xapi/message_forwarding.ml`, the `finally` of `with_vm_operation`.
  mutating func releaseOperation(_ instruction: InstructionView) -> Outcome {
    record.operations.remove(Operations(instruction.operation))
    if instruction.choice == 1 { record.scheduledOn = .null }
    return .done
  }
}
