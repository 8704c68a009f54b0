extension StepDefinition {
  /// See ``StepContext/clearReservation()``.
  static let clearReservation = StepDefinition(
    sentence: "xapi gives back the memory that was reserved for the VM.",
    waits: "until the database can be reached.",
    example: Example(in: "migrate.complete", of: "current", when: [.powerStateHalted]),
    actors: [.master, .background, .host, .peer, .monitor], remote: { _ in .write },
    footprint: { _ in Footprint(reads: .database, alters: [.record(.scheduledOn)]) })
}

extension StepContext {
  /// Sets `scheduled_to_be_resident_on` to null, regardless of which call set it.
  ///
  /// - Code: `ocaml/xapi/message_forwarding.ml`, the `finally` of `allocate_vm_to_host`;
  ///   `ocaml/xapi/xapi_vm_lifecycle.ml`, `force_state_reset`; `ocaml/xapi/dbsync_master.ml`, for all
  ///   VMs when the master starts.
  mutating func clearReservation() -> Outcome {
    guard pool.reachesDatabase(from: host) else { return .blocked }

    record.scheduledOn = .null
    return .done
  }
}
