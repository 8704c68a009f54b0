extension StepDefinition {
  /// See ``StepContext/admitEvents()``.
  static let admitEvents = StepDefinition(
    sentence: "The host's event thread handles the VM's events again, and xenopsd raises one.",
    waits: "until xenopsd serves.",
    example: Example(in: "migrate.host", of: "current"),
    actors: [.host],
    placement: { _ in
      [
        .after(
          [.suppressEvents], "no \"suppressEvents\" before it has suppressed any",
          unlessCleanUp: true)
      ]
    },
    footprint: { _ in
      Footprint(reads: [.host(.xenopsd)], alters: [.host(.suppressedEvents)]).adding(.signal)
    })
}

extension StepContext {
  /// Ends what ``suppressEvents()`` began: one new event replaces the dropped ones if xenopsd still
  /// knows the VM.
  ///
  /// - Code: `ocaml/xapi/xapi_xenops.ml`, the end of `Events_from_xenopsd.with_suppressed`, and
  ///   `refresh_vm`, whose barrier is a step of its own, ``awaitEvents(_:)``.
  mutating func admitEvents() -> Outcome {
    guard pool[host].xenopsd == .up else { return .blocked }

    pool[host].suppressedEvents &= ~(1 << vm.rawValue)
    signal()
    return .done
  }
}
