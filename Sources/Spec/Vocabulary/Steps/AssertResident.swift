extension StepDefinition {
  /// See ``StepContext/assertResident(_:)``.
  static let assertResident = StepDefinition(
    sentence:
      "The host fails the call unless the database has the VM resident where the step requires it.",
    waits: "until the database can be reached.",
    fails: "if resident_on is anything else.",
    example: Example(in: "suspend.host", of: "amended"),
    actors: [.host], parameters: [.optional("on", ResidenceAssertion.self)],
    footprint: { _ in Footprint(reads: [.database, .record(.residentOn)]) })

  enum ResidenceAssertion: UInt8, ParameterValue {
    case this, none

    static let meaning = "Where the VM must be resident."

    var sentence: String {
      switch self {
      case .this: "The VM is resident on this host."
      case .none: "The VM is resident nowhere, as a start on the host itself requires."
      }
    }
  }
}

extension StepContext {
  /// Checks that the call has reached the right host: with `on` `this`, that the VM is resident
  /// here; with `none`, that it is resident nowhere, which a start on the host itself would
  /// require.
  ///
  /// - Design: “Suggested fix”, rule 2, for `none`.
  /// - Code: `ocaml/xapi/xapi_xenops.ml`, `assert_resident_on`.
  mutating func assertResident(_ instruction: InstructionView) -> Outcome {
    guard pool.reachesDatabase(from: host) else { return .blocked }
    let expected: HostReference =
      switch instruction.value(StepDefinition.ResidenceAssertion.self) {
      case .this: HostReference(host)
      case .none: .null
      }
    guard record.residentOn == expected else { return .failed }

    return .done
  }
}
