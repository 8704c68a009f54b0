extension StepDefinition {
  /// See ``StepContext/assertRecord(_:)``.
  static let assertRecord = StepDefinition(
    sentence: "The call fails unless the database shows the call's intended result.",
    waits: "until the database can be reached.",
    fails: "if power_state is another, or a VM that is to be off is still resident somewhere.",
    example: Example(in: "suspend.host", of: "amended", with: ["is": "suspended"]),
    actors: [.host, .master],
    parameters: [
      .choice("is", RecordAssertion.self), .optional("resident", AssertedResidence.self),
    ],
    placement: { _ in [.afterIfBy(.master, [.admit], "the call is not admitted yet")] },
    footprint: { step in
      var reads: StateParts = [.database, .record(.powerState)]
      guard step.value(RecordAssertion.self).isOff else { return Footprint(reads: reads) }
      reads.formUnion([.record(.residentOn), .validity])
      if step.secondValue() == AssertedResidence.nowhereUnlessCheckpoint {
        reads.formUnion([.record(.operations)])
      }
      return Footprint(reads: reads)
    })

  enum RecordAssertion: UInt8, ParameterValue {
    case halted, suspended, running, paused

    static let meaning =
      "The power_state that must be there; for a VM that is off, resident counts too."

    /// Whether the VM is to be off.
    var isOff: Bool { self == .halted || self == .suspended }

    var sentence: String {
      switch self {
      case .halted: "power_state is Halted."
      case .suspended: "power_state is Suspended."
      case .running: "power_state is Running."
      case .paused: "power_state is Paused."
      }
    }
  }
}

extension StepDefinition {
  enum AssertedResidence: UInt8, ParameterValue {
    case nowhere, nowhereUnlessCheckpoint

    static let meaning = "The resident_on that a VM that is off must have."

    var sentence: String {
      switch self {
      case .nowhere: "resident_on is null."
      case .nowhereUnlessCheckpoint: "resident_on is null, or a checkpoint is current."
      }
    }
  }
}

extension StepContext {
  /// Checks `power_state`, and that a VM that is off is resident nowhere.
  ///
  /// In the master's half it may also come after the lock is released.
  ///
  /// With `resident` `nowhereUnlessCheckpoint`, a VM that a checkpoint has suspended may still be
  /// resident.
  ///
  /// - Code: `ocaml/xapi/xapi_xenops.ml`, the end of `shutdown` and of `suspend`: `power_state` and
  ///   `resident_on` are asserted.
  mutating func assertRecord(_ instruction: InstructionView) -> Outcome {
    guard pool.reachesDatabase(from: host) else { return .blocked }
    let assertion: StepDefinition.RecordAssertion = instruction.value()
    let expected: PowerState =
      switch assertion {
      case .halted: .halted
      case .suspended: .suspended
      case .running: .running
      case .paused: .paused
      }
    guard record.powerState == expected else { return .failed }
    guard assertion.isOff else { return .done }
    let residence: StepDefinition.AssertedResidence = instruction.secondValue()
    let mayReside =
      residence == .nowhereUnlessCheckpoint && record.operations.contains(Operations(.checkpoint))
    guard mayReside || !pool.isValid(record.residentOn) else { return .failed }

    return .done
  }
}
