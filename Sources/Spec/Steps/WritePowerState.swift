extension StepEntry {
  /// See ``StepContext/writePowerState(_:)``.
  static let writePowerState = StepEntry(
    sentence: "xapi writes power_state in the database.",
    actors: [.background, .inspection, .overview, .monitor, .host, .peer],
    parameters: [
      .choice(
        "to", "observed", "halted", "offAsItIs", "read", "haltedIfSuspended", isOptional: true,
        tellsDefault: true),
      .choice(
        "while", "anywhere", "residentHere", "residentNowhere", "residentOnDead",
        isOptional: true),
    ],
    isRetriedWrite: true)
}

extension StepContext {
  /// Writes what was observed in xenopsd, or Halted; with nothing observed there is nothing to write.
  ///
  /// With `to` `offAsItIs`, Suspended if there is an image that can be resumed, otherwise Halted.
  /// With `read`, what the call has read in the database before. With `haltedIfSuspended`, Halted if
  /// the database has the VM Suspended, read in the same step.
  ///
  /// With `while` `residentHere`, only if `resident_on` is this host, in one database transaction;
  /// otherwise the event ends, and xenopsd raises it again. With `residentNowhere`, only if it is
  /// not valid; with `residentOnDead`, for the monitor, only if it is the host at hand and that is
  /// declared dead still; otherwise nothing is written.
  ///
  /// With Suspended it learns whether a checkpoint is current, for the condition `noCheckpoint`: the
  /// function that writes the field asks for it.
  ///
  /// - Code: `ocaml/xapi/xapi_vm_lifecycle.ml`, `force_state_reset_keep_current_operations`.
  /// - Design: “Suggested fix”, rule 3; “Events handling in xapi”, ¶2. The document has no
  ///   transaction over two fields.
  mutating func writePowerState(_ instruction: InstructionView) -> Outcome {
    guard pool.reachesDatabase(from: host) else { return .blocked }
    guard let written = written(instruction.choice) else { return .done }
    guard instruction.secondChoice != 2 || !pool.isValid(record.residentOn) else { return .done }
    guard instruction.secondChoice != 3 || isResidentOnDeadSubject else { return .done }
    guard instruction.secondChoice != 1 || record.residentOn == HostReference(host) else {
      signal()
      return .outdated
    }

    record.powerState = written
    if written == .suspended, record.operations.contains(Operations(.checkpoint)) {
      locals.knowledge.insert(.suspendedByCheckpoint)
    }
    effects.insert(.wrotePowerState)
    return .done
  }

  /// Whether the VM is resident on the host at hand, and that is declared dead.
  @inline(__always)
  private var isResidentOnDeadSubject: Bool {
    record.residentOn == HostReference(subject) && pool[subject].liveness == .declaredDead
  }

  /// What a word of the parameter stands for, nil when there is nothing to write.
  @inline(__always)
  private func written(_ choice: UInt8) -> PowerState? {
    switch choice {
    case 0: locals.observation.powerState
    case 1: .halted
    case 2: record.canBeResumed ? .suspended : .halted
    case 3: call.powerState
    default: record.powerState == .suspended ? .halted : nil
    }
  }
}
