extension StepEntry {
  /// See ``StepContext/assertNoResidents()``.
  static let assertNoResidents = StepEntry(
    sentence: "The master refuses unless no VM is resident on the host.", actors: [.monitor])
}

extension StepContext {
  /// Checks the host at hand.
  ///
  /// - Code: `ocaml/xapi/xapi_host.ml`, `destroy`: `host_has_resident_vms`.
  mutating func assertNoResidents() -> Outcome {
    for index in 0..<size.vmCount where pool[VM(index)].residentOn == HostReference(locals.peer) {
      return .refused
    }
    return .done
  }
}
