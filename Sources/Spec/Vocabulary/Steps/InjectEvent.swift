extension StepDefinition {
  /// See ``StepContext/injectEvent()``.
  static let injectEvent = StepDefinition(
    sentence: "xapi has xenopsd raise an event for the VM.",
    waits: "until xenopsd serves.",
    example: Example(in: "xapi.start", of: "amended", when: [.metadataPresent]),
    actors: [.background, .host, .peer, .inspection],
    footprint: { _ in Footprint(reads: [.host(.xenopsd)]).adding(.signal) })
}

extension StepContext {
  /// Raises an event for the VM if xenopsd knows it.
  ///
  /// - Design: “Host.show_me_what_you_got”, step 4.
  /// - Code: `ocaml/xenopsd/lib/xenops_server.ml`, `UPDATES.refresh_vm`.
  mutating func injectEvent() -> Outcome {
    guard pool[host].xenopsd == .up else { return .blocked }

    signal()
    return .done
  }
}
