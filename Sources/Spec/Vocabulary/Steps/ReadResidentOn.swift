extension StepDefinition {
  /// See ``StepContext/readResidentOn()``.
  static let readResidentOn = StepDefinition(
    sentence: "xapi reads in the database whether the VM is resident here.",
    waits: "until the database can be reached.",
    example: Example(in: "event", of: "amended"),
    actors: [.background, .inspection, .overview, .monitor],
    footprint: { _ in
      Footprint(
        reads: [.database, .record(.residentOn)],
        writes: [.local(.residentOn), .local(.residentHere)])
    })
}

extension StepContext {
  /// Records `resident_on` in the thread's locals, and whether it is this host.
  ///
  /// - Code: `ocaml/xapi/xapi_xenops.ml`, `update_vm`.
  mutating func readResidentOn() -> Outcome {
    guard pool.reachesDatabase(from: host) else { return .blocked }

    locals.residentOn = record.residentOn
    if record.residentOn == HostReference(host) {
      locals.knowledge.insert(.residentHere)
    } else {
      locals.knowledge.remove(.residentHere)
    }
    return .done
  }
}
