extension StepDefinition {
  /// See ``StepContext/assertNoResidents()``.
  static let assertNoResidents = StepDefinition(
    sentence: "The master refuses unless no VM is resident on the host.",
    ends: "if a VM is resident there: the procedure ends without a clean-up.",
    example: Example(in: "Host.destroy", of: "proposed"), actors: [.monitor],
    subject: { _ in .hostAtHand },
    footprint: { _ in
      Footprint(reads: [.local(.peer), .record(.residentOn, of: .any)])
    })
}

extension StepContext {
  /// Checks that no VM is resident on the current host.
  ///
  /// - Code: `ocaml/xapi/xapi_host.ml`, `destroy`: `host_has_resident_vms`.
  mutating func assertNoResidents() -> Outcome {
    hasResidents(on: locals.peer) ? .refused : .done
  }

  /// Whether the database has any VM resident on a host.
  func hasResidents(on host: Host) -> Bool {
    for index in 0..<size.vmCount where pool[VM(index)].residentOn == HostReference(host) {
      return true
    }
    return false
  }
}
