extension StepEntry {
  /// See ``StepContext/releaseOperation(_:)``.
  static let releaseOperation = StepEntry(
    sentence: "The master takes the operation out of current_operations.", actors: [.master])
}

extension StepContext {
  /// Releases the operation's lock, whatever came of the call.
  ///
  /// - Code: `ocaml/xapi/message_forwarding.ml`, the `finally` of `with_vm_operation`.
  mutating func releaseOperation(_ instruction: Instruction) -> Outcome {
    record.operations.remove(Operations(instruction.operation))
    return .done
  }
}
