extension StepEntry {
  /// See ``StepContext/writePowerState(_:)``.
  static let writePowerState = StepEntry(
    sentence: "xapi writes power_state in the database.",
    actors: [.background, .inspection, .overview, .host, .peer],
    parameters: [
      .choice("to", "observed", "halted", "read", "haltedIfSuspended", isOptional: true, tellsDefault: true),
      .choice("while", "anywhere", "residentHere", isOptional: true),
    ],
    isRetriedWrite: true)
}

extension StepContext {
  /// Writes what was observed in xenopsd, or Halted, or what a call has read in the database before;
  /// with nothing observed there is nothing to write. With `haltedIfSuspended`, Halted if the
  /// database has the VM Suspended, read in the same step.
  ///
  /// With `while` `residentHere`, only if `resident_on` is this host, in one database transaction;
  /// otherwise the event ends, and xenopsd raises it again.
  ///
  /// - Design: “Suggested fix”, rule 3; “Events handling in xapi”, ¶2. The document has no
  ///   transaction over two fields.
  mutating func writePowerState(_ instruction: Instruction) -> Outcome {
    guard pool.reachesDatabase(from: host) else { return .blocked }
    guard let written = powerState(for: instruction.choice) else { return .done }
    guard instruction.secondChoice == 0 || record.residentOn == HostReference(host) else {
      signal()
      return .outdated
    }

    record.powerState = written
    effects.insert(.wrotePowerState)
    return .done
  }

  /// What a word of the parameter stands for, nil when there is nothing to write.
  private func powerState(for choice: UInt8) -> PowerState? {
    switch choice {
    case 0: locals.observation.powerState
    case 1: .halted
    case 2: call.powerState
    default: record.powerState == .suspended ? .halted : nil
    }
  }
}
