extension StepDefinition {
  /// See ``StepContext/suppressEvents()``.
  static let suppressEvents = StepDefinition(
    sentence: "The host has its event thread drop the VM's events from now on.", actors: [.host],
    footprint: { _ in Footprint(writes: [.host(.suppressedEvents)]) })
}

extension StepContext {
  /// Puts the VM among those whose events are suppressed on this host; ``takeEvent(_:)`` looks there.
  ///
  /// - Deviation: suppressed or not; xapi counts, so that of two calls that suppress events of one VM
  ///   at a time the later one to end admits them again.
  /// - Code: `ocaml/xapi/xapi_xenops.ml`, `Events_from_xenopsd.with_suppressed`.
  mutating func suppressEvents() -> Outcome {
    pool[host].suppressedEvents |= 1 << vm.rawValue
    return .done
  }
}
