extension StepDefinition {
  /// See ``StepContext/joinPool(_:)``.
  static let joinPool = StepDefinition(
    sentence: "The host waits while the master deals with its loss, and is live from then on.",
    waits:
      "until the database can be reached, and the master's monitor is not about the loss of this host.",
    example: Example(in: "xapi.start", of: "amended", with: ["overview": "afterBoot"]),
    actors: [.background], parameters: [.optional("overview", JoinOverview.self)],
    remote: { _ in .write },
    starts: { $0.value() == JoinOverview.afterBoot ? .overview : nil }, subject: { _ in .nothing },
    placement: { _ in
      [
        .only(
          in: [.xapiStart, .masterStart], "only a xapi that starts has a loss that may go on")
      ]
    },
    footprint: { step in
      let footprint = Footprint(
        reads: StateParts.database.union([
          .thread(.monitor, .counter), .thread(.monitor, .peer),
        ]), alters: [.host(.liveness)])
      guard step.value() == JoinOverview.afterBoot else { return footprint }
      return footprint.adding(
        Footprint(
          reads: [.host(.hasUnreportedBoot)],
          alters: StateParts.thread(.overview).union([.host(.hasUnreportedBoot)]))
      ).adding(
        [.thread(.overview, .counter), .pool(.isKnown)],
        where: .mayDiffer(.host(.hasUnreportedBoot)))
    })

  enum JoinOverview: UInt8, ParameterValue {
    case none, afterBoot

    static let meaning = "What the master does about the VMs of a host that has booted."

    var sentence: String {
      switch self {
      case .none: "Nothing more."
      case .afterBoot:
        "Once after each boot, the master begins to look at the whole pool, and until it has ended admits no call that needs that."
      }
    }
  }
}

extension StepContext {
  /// Makes the host live in the database, once the master's monitor is done with its loss.
  ///
  /// Whatever the monitor writes, the host has no VM yet: it serves no call before its start-up has
  /// ended. What it writes later is about another loss.
  ///
  /// With `overview` `afterBoot`, the same step starts `pool.overview` once after each boot, like
  /// ``beginOverview(_:)``: the host knows that it has nothing, and not where its VMs are. The mark
  /// for that does not survive the loss of power, and is removed only here, whichever xapi comes so
  /// far.
  ///
  /// - Design: none; a repair.
  /// - Code: `ocaml/xapi/xapi_pool.ml`, `hello`, which every slave calls when it starts, and which
  ///   sets `live`; it would take a lock of the monitor's.
  mutating func joinPool(_ instruction: InstructionView) -> Outcome {
    guard pool.reachesDatabase(from: host) else { return .blocked }
    guard pool.monitor.programCounter == 0 || pool.monitor.peer != host else { return .blocked }

    if !pool[host].isLive { pool[host].liveness = .live }
    if instruction.value() == StepDefinition.JoinOverview.afterBoot, pool[host].hasUnreportedBoot {
      pool[host].hasUnreportedBoot = false
      startOverview(at: instruction.spawned, .closed)
    }
    return .done
  }
}
