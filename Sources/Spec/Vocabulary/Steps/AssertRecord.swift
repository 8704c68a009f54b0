extension StepDefinition {
  /// See ``StepContext/assertRecord(_:)``.
  static let assertRecord = StepDefinition(
    sentence: "The host fails the call unless the database shows the call's intended result.",
    actors: [.host],
    parameters: [
      .choice("is", RecordAssertion.self), .optional("resident", AssertedResidence.self),
    ],
    canFail: { _ in true },
    footprint: { step in
      var reads: StateParts = [
        .database, .record(.powerState), .record(.residentOn), .validity,
      ]
      if step.secondValue() == AssertedResidence.nowhereUnlessCheckpoint {
        reads.formUnion([.record(.operations)])
      }
      return Footprint(reads: reads)
    })

  /// The `power_state` that `assertRecord` expects.
  enum RecordAssertion: UInt8, ParameterValue {
    case halted, suspended

    var sentence: String {
      switch self {
      case .halted: "power_state is Halted."
      case .suspended: "power_state is Suspended."
      }
    }
  }
}

extension StepDefinition {
  /// The `resident_on` that `assertRecord` expects.
  enum AssertedResidence: UInt8, ParameterValue {
    case nowhere, nowhereUnlessCheckpoint

    var sentence: String {
      switch self {
      case .nowhere: "resident_on is null."
      case .nowhereUnlessCheckpoint: "resident_on is null, or a checkpoint is current."
      }
    }
  }
}

extension StepContext {
  /// Checks that the VM is off and resident nowhere.
  ///
  /// With `resident` `nowhereUnlessCheckpoint`, a VM that a checkpoint has suspended may still be
  /// resident.
  ///
  /// - Code: `ocaml/xapi/xapi_xenops.ml`, the end of `shutdown` and of `suspend`: `power_state` and
  ///   `resident_on` are asserted.
  mutating func assertRecord(_ instruction: InstructionView) -> Outcome {
    guard pool.reachesDatabase(from: host) else { return .blocked }
    let expected: PowerState =
      switch instruction.value(StepDefinition.RecordAssertion.self) {
      case .halted: .halted
      case .suspended: .suspended
      }
    guard record.powerState == expected else { return .failed }
    let residence: StepDefinition.AssertedResidence = instruction.secondValue()
    let mayReside =
      residence == .nowhereUnlessCheckpoint && record.operations.contains(Operations(.checkpoint))
    guard mayReside || !pool.isValid(record.residentOn) else { return .failed }

    return .done
  }
}
