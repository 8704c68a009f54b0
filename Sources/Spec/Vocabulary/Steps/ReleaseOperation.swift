extension StepDefinition {
  /// See ``StepContext/releaseOperation(_:)``.
  static let releaseOperation = StepDefinition(
    sentence: "The master takes the operation out of current_operations.", actors: [.master],
    parameters: [.optional("reservation", Reservations.self)],
    placement: { _ in [.after([.admit], "the call is not admitted yet", unlessCleanUp: true)] },
    footprint: { step in
      Footprint(
        reads: [.call(.hasLostLock)],
        alters: step.value() == Reservations.cleared
          ? [.record(.operations), .record(.scheduledOn)] : [.record(.operations)])
    })
}

extension StepContext {
  /// Releases the operation's lock, whatever the result of the call.
  ///
  /// A lock that somebody has dropped since is not there any more; another call may hold one of the
  /// same kind by now.
  ///
  /// With `reservation` `cleared`, it releases the VM's reservation in the same transaction.
  ///
  /// - Code: `ocaml/xapi/message_forwarding.ml`, the `finally` of `with_vm_operation`.
  mutating func releaseOperation(_ instruction: InstructionView) -> Outcome {
    if !call.hasLostLock { record.operations.remove(Operations(instruction.operation)) }
    if instruction.value() == StepDefinition.Reservations.cleared { record.scheduledOn = .null }
    return .done
  }
}
