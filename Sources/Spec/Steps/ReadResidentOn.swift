extension StepEntry {
  /// See ``StepContext/readResidentOn()``.
  static let readResidentOn = StepEntry(
    sentence: "xapi reads in the database whether the VM is resident here.", actors: [.background])
}

extension StepContext {
  /// Puts into the thread's locals what `resident_on` is, and whether it is this host.
  ///
  /// - Code: `ocaml/xapi/xapi_xenops.ml`, `update_vm`.
  mutating func readResidentOn() -> Outcome {
    guard pool.isDatabaseReachable else { return .blocked }

    background.residentOn = record.residentOn
    if record.residentOn == HostReference(host) {
      background.knowledge.insert(.residentHere)
    } else {
      background.knowledge.remove(.residentHere)
    }
    return .done
  }
}
