extension StepEntry {
  /// See ``StepContext/assertResident()``.
  static let assertResident = StepEntry(
    sentence: "The host fails the call unless the database has the VM resident here.",
    actors: [.host], canFail: true)
}

extension StepContext {
  /// Checks that the call has come to the right host.
  ///
  /// - Code: `ocaml/xapi/xapi_xenops.ml`, `assert_resident_on`.
  mutating func assertResident() -> Outcome {
    guard pool.reachesDatabase(from: host) else { return .blocked }
    guard record.residentOn == HostReference(host) else { return .failed }

    return .done
  }
}
