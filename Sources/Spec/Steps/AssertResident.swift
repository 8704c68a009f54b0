extension StepEntry {
  /// See ``StepContext/assertResident(_:)``.
  static let assertResident = StepEntry(
    sentence: "The host fails the call unless the database has the VM resident here, or nowhere.",
    actors: [.host], parameters: [.choice("on", "this", "none", isOptional: true)], canFail: true)
}

extension StepContext {
  /// Checks that the call has come to the right host: with `on` `this`, that the VM is resident here;
  /// with `none`, that it is resident nowhere, as a start on the host itself would have to.
  ///
  /// - Design: “Suggested fix”, rule 2, for `none`.
  /// - Code: `ocaml/xapi/xapi_xenops.ml`, `assert_resident_on`.
  mutating func assertResident(_ instruction: InstructionView) -> Outcome {
    guard pool.reachesDatabase(from: host) else { return .blocked }
    let expected = instruction.choice == 0 ? HostReference(host) : .null
    guard record.residentOn == expected else { return .failed }

    return .done
  }
}
