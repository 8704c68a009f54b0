extension StepEntry {
  /// See ``StepContext/assertRecord(_:)``.
  static let assertRecord = StepEntry(
    sentence: "The host fails the call unless the database shows what the call was to bring about.",
    actors: [.host], parameters: [.choice("is", "halted", "suspended")], canFail: true)
}

extension StepContext {
  /// Checks that the VM is off and resident nowhere.
  ///
  /// - Code: `ocaml/xapi/xapi_xenops.ml`, the end of `shutdown`: `power_state` and `resident_on` are
  ///   asserted.
  mutating func assertRecord(_ instruction: InstructionView) -> Outcome {
    guard pool.reachesDatabase(from: host) else { return .blocked }
    let expected: PowerState = instruction.choice == 0 ? .halted : .suspended
    guard record.powerState == expected, !pool.isValid(record.residentOn) else { return .failed }

    return .done
  }
}
