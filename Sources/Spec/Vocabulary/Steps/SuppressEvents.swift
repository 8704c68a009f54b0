extension StepDefinition {
  /// See ``StepContext/suppressEvents()``.
  static let suppressEvents = StepDefinition(
    sentence: "The host has its event thread drop the VM's events from now on.",
    example: Example(in: "migrate.host", of: "current"), actors: [.host],
    footprint: { _ in Footprint(writes: [.host(.suppressedEvents)]) })
}

extension StepContext {
  /// Adds the VM to those whose events are suppressed on this host; ``takeEvent(_:)`` checks that
  /// set.
  ///
  /// - Deviation: suppression is a flag here, but a counter in xapi: if two calls suppress events
  ///   of one VM at the same time, xapi admits them again only after the later one ends.
  /// - Code: `ocaml/xapi/xapi_xenops.ml`, `Events_from_xenopsd.with_suppressed`.
  mutating func suppressEvents() -> Outcome {
    pool[host].suppressedEvents |= 1 << vm.rawValue
    return .done
  }
}
