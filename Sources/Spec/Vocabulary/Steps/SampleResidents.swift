extension StepDefinition {
  /// See ``StepContext/sampleResidents()``.
  static let sampleResidents = StepDefinition(
    sentence: "The master lists the VMs that are resident on the host.",
    example: Example(in: "Host.declare_dead", of: "proposed"), actors: [.monitor],
    subject: { _ in .hostAtHand },
    footprint: { _ in
      Footprint(
        reads: [.record(.residentOn, of: .any), .local(.peer)], writes: [.local(.listed)])
    })
}

extension StepContext {
  /// Puts the list into the thread's locals; it may be stale when it is used.
  ///
  /// - Code: `ocaml/xapi/xapi_host.ml`, `get_resident_vms`; `ocaml/xapi/xapi_ha_vm_failover.ml`,
  ///   `restart_auto_run_vms`.
  mutating func sampleResidents() -> Outcome {
    locals.listed = 0
    for index in 0..<size.vmCount where pool[VM(index)].residentOn == HostReference(locals.peer) {
      locals.listed |= 1 << UInt8(truncatingIfNeeded: index)
    }
    return .done
  }
}
