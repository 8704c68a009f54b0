extension StepDefinition {
  /// See ``StepContext/assertRecord(_:)``.
  static let assertRecord = StepDefinition(
    sentence: "The host fails the call unless the database shows the call's intended result.",
    actors: [.host], parameters: [.choice("is", RecordAssertion.self)], canFail: { _ in true },
    footprint: { _ in
      Footprint(reads: [.database, .record(.powerState), .record(.residentOn), .validity])
    })

  /// The `power_state` that `assertRecord` expects; `resident_on` must be null.
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

extension StepContext {
  /// Checks that the VM is off and resident nowhere.
  ///
  /// - Code: `ocaml/xapi/xapi_xenops.ml`, the end of `shutdown`: `power_state` and `resident_on` are
  ///   asserted.
  mutating func assertRecord(_ instruction: InstructionView) -> Outcome {
    guard pool.reachesDatabase(from: host) else { return .blocked }
    let expected: PowerState =
      switch instruction.value(StepDefinition.RecordAssertion.self) {
      case .halted: .halted
      case .suspended: .suspended
      }
    guard record.powerState == expected, !pool.isValid(record.residentOn) else { return .failed }

    return .done
  }
}
