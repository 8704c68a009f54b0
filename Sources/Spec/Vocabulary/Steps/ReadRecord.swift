extension StepDefinition {
  /// See ``StepContext/readRecord()``.
  static let readRecord = StepDefinition(
    sentence: "xapi reads the VM's power_state and resident_on in the database.",
    waits: "until the database can be reached.",
    example: Example(in: "Pool.reset_inconsistent_vms", of: "amended"),
    actors: [.background, .inspection, .overview, .monitor],
    footprint: { _ in
      Footprint(
        reads: [.database, .record(.powerState), .record(.residentOn)],
        writes: [.local(.powerState), .local(.residentOn), .local(.residentHere)])
    })
}

extension StepContext {
  /// Puts both fields into the thread's locals, as one reading; they may be stale when they are
  /// used.
  ///
  /// - Code: `Db.VM.get_record`, one call.
  mutating func readRecord() -> Outcome {
    guard pool.reachesDatabase(from: host) else { return .blocked }

    locals.powerState = record.powerState
    return readResidentOn()
  }
}
