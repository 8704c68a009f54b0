extension StepDefinition {
  /// See ``StepContext/beginOverview(_:)``.
  static let beginOverview = StepDefinition(
    sentence: "The master begins to look at the whole pool, on a thread of its own.",
    waits: "until the database can be reached.",
    example: Example(in: "master.start", of: "amended", with: ["admission": "closed"]),
    actors: [.background, .monitor],
    parameters: [.optional("admission", OverviewAdmission.self)], remote: { _ in .write },
    starts: { _ in .overview }, subject: { _ in .nothing },
    footprint: { step in
      var footprint = Footprint(
        reads: .database, writes: [.thread(.overview, .counter)], alters: .thread(.overview))
      if step.value() == OverviewAdmission.closed { footprint.writes.formUnion([.pool(.isKnown)]) }
      return footprint
    })

  enum OverviewAdmission: UInt8, ParameterValue {
    case asItIs, closed

    static let meaning = "What happens to calls that come while the master looks at the pool."

    var sentence: String {
      switch self {
      case .asItIs: "Calls are admitted as before."
      case .closed:
        "Until the overview has ended, no call is admitted that needs the master to know the pool."
      }
    }
  }
}

extension StepContext {
  /// Starts `pool.overview` on the master, restarting it if it is in progress, while the procedure
  /// that asks for it continues.
  ///
  /// With `admission` `closed`, the condition `poolIsKnown` becomes false in the same step, until
  /// ``openAdmission(_:)``.
  ///
  /// - Design: “Pool.calculate_inconsistent_vms” is called “during the Dbsync_master”, i.e. within
  ///   start-up; a separate thread is a repair, and so is what `admission` does.
  mutating func beginOverview(_ instruction: InstructionView) -> Outcome {
    guard pool.reachesDatabase(from: host) else { return .blocked }

    startOverview(at: instruction.spawned, instruction.value())
    return .done
  }

  /// Starts the overview at a position, with nothing left of an earlier one.
  mutating func startOverview(at position: UInt8, _ admission: StepDefinition.OverviewAdmission) {
    pool.overview = BackgroundThread()
    pool.overview.programCounter = position
    if admission == .closed { pool.isKnown = false }
  }
}
