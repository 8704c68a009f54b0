extension StepEntry {
  /// See ``StepContext/writePowerState(_:)``.
  static let writePowerState = StepEntry(
    sentence: "xapi writes power_state in the database.",
    actors: [.background],
    parameters: [
      .choice("to", "observed", "halted", isOptional: true, tellsDefault: true),
      .choice("while", "anywhere", "residentHere", isOptional: true),
    ],
    isRetriedWrite: true)
}

extension StepContext {
  /// Writes what was observed, or Halted; with nothing observed there is nothing to write.
  ///
  /// With `while` `residentHere`, only if `resident_on` is this host, in one database transaction;
  /// otherwise the event ends, and xenopsd raises it again.
  ///
  /// With Suspended it learns whether a checkpoint is current, for the condition `noCheckpoint`: the
  /// function that writes the field asks for it.
  ///
  /// - Code: `ocaml/xapi/xapi_vm_lifecycle.ml`, `force_state_reset_keep_current_operations`.
  /// - Design: “Suggested fix”, rule 3; “Events handling in xapi”, ¶2. The document has no
  ///   transaction over two fields.
  mutating func writePowerState(_ instruction: Instruction) -> Outcome {
    guard pool.isDatabaseReachable else { return .blocked }
    let written = instruction.choice == 1 ? .halted : background.observation.powerState
    guard let written else { return .done }
    guard instruction.secondChoice == 0 || record.residentOn == HostReference(host) else {
      signal()
      return .outdated
    }

    record.powerState = written
    if written == .suspended, record.operations.contains(Operations(.checkpoint)) {
      background.knowledge.insert(.suspendedByCheckpoint)
    }
    effects.insert(.wrotePowerState)
    return .done
  }
}
