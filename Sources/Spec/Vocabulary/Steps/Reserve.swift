extension StepDefinition {
  /// See ``StepContext/reserve()``.
  static let reserve = StepDefinition(
    sentence: "The master reserves memory for the VM on the host that the client chose.",
    example: Example(in: "migrate.master", of: "current"),
    actors: [.master],
    footprint: { _ in
      Footprint(reads: [.call(.chosen)], writes: [.record(.scheduledOn)])
    })
}

extension StepContext {
  /// Sets `scheduled_to_be_resident_on` to the host that the client chose.
  ///
  /// - Deviation: every host has enough memory, so no choice of a host depends on it.
  /// - Code: `ocaml/xapi/message_forwarding.ml`, `allocate_vm_to_host` and `reserve_memory_for_vm`.
  mutating func reserve() -> Outcome {
    record.scheduledOn = HostReference(call.chosen)
    return .done
  }
}
