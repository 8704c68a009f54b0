extension StepDefinition {
  /// See ``StepContext/openAdmission(_:)``.
  static let openAdmission = StepDefinition(
    sentence: "The master knows the whole pool, and admits calls that need that.",
    example: Example(in: "pool.overview", of: "amended", with: ["reservations": "cleared"]),
    actors: [.background, .overview],
    parameters: [.optional("reservations", Reservations.self)], subject: { _ in .nothing },
    footprint: { step in
      var footprint = Footprint(writes: [.pool(.isKnown)])
      if step.value() == Reservations.cleared {
        footprint.reads.formUnion([.record(.operations, of: .any)])
        footprint.alters.formUnion([.record(.scheduledOn, of: .any)])
      }
      return footprint
    })

  enum Reservations: UInt8, ParameterValue {
    case kept, cleared

    static let meaning = "What happens to the memory that is reserved for a VM."

    var sentence: String {
      switch self {
      case .kept: "Reservations stay as they are."
      case .cleared: "Reservations are released in the same transaction."
      }
    }
  }
}

extension StepContext {
  /// Makes the condition `poolIsKnown` true, until the master's xapi dies.
  ///
  /// With `reservations` `cleared`, it first releases the reservations of VMs without a current
  /// operation: nothing is left that could need them.
  ///
  /// - Design: none; a repair. After a rollback, the database may not know about a VM that is
  ///   starting.
  mutating func openAdmission(_ instruction: InstructionView) -> Outcome {
    if instruction.value() == StepDefinition.Reservations.cleared {
      for index in 0..<size.vmCount where pool[VM(index)].operations.isEmpty {
        pool[VM(index)].scheduledOn = .null
      }
    }
    pool.isKnown = true
    return .done
  }
}
