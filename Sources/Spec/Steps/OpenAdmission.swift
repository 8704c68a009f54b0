extension StepEntry {
  /// See ``StepContext/openAdmission(_:)``.
  static let openAdmission = StepEntry(
    sentence: "The master knows the whole pool, and admits calls that need that.",
    actors: [.background, .overview],
    parameters: [.choice("reservations", "kept", "cleared", isOptional: true)])
}

extension StepContext {
  /// Makes the condition `poolIsKnown` true, until the master's xapi dies.
  ///
  /// With `reservations` `cleared` it first gives back what is reserved for VMs that have no current
  /// operation: nothing is left that could need it.
  ///
  /// - Design: none; a repair. After a rollback the database may know nothing of what starts.
  mutating func openAdmission(_ instruction: InstructionView) -> Outcome {
    if instruction.choice == 1 {
      for index in 0..<size.vmCount where pool[VM(index)].operations.isEmpty {
        pool[VM(index)].scheduledOn = .null
      }
    }
    pool.isKnown = true
    return .done
  }
}
