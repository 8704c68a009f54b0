extension StepDefinition {
  /// See ``StepContext/awaitHostLoss()``.
  static let awaitHostLoss = StepDefinition(
    sentence: "The monitor waits for a host that has left the liveset and must be dealt with.",
    waits:
      "until another host has lost its power while the database has it live, or has a VM Running or Paused there.",
    example: Example(in: "HA.monitor", of: "amended"),
    actors: [.monitor], choices: { _ in .oneForEachHost }, subject: { _ in .hostChosen },
    placement: { _ in [.first(of: .hostLost, "before it there is no current host")] },
    footprint: { _ in
      Footprint(
        reads: [
          .host(.power, of: .any), .validity, .host(.liveness, of: .any),
          .record(.residentOn, of: .any), .record(.powerState, of: .any),
        ],
        writes: [.local(.peer)], alters: .locals)
    })
}

extension StepContext {
  /// Takes up a host, here the `choice`-th, that has no power although the database still has it live
  /// or has a VM executing there.
  ///
  /// A host that is cut off leaves the liveset too, and resets itself before others act on that:
  /// the monitor takes it up after the reset.
  ///
  /// - Code: `ocaml/xapi/xapi_ha.ml`, `Monitor`; the guarantee is xhad's.
  mutating func awaitHostLoss() -> Outcome {
    let lost = Host(choice)
    guard lost != host, pool[lost].power != .on, !pool[lost].isForgotten,
      pool[lost].isLive || pool.hasResidentAlive(on: lost, size)
    else { return .blocked }

    locals = BackgroundThread()
    locals.peer = lost
    return .done
  }
}

extension PoolState {
  /// Whether the database has any VM Running or Paused on a host.
  fileprivate func hasResidentAlive(on host: Host, _ size: PoolSize) -> Bool {
    for index in 0..<size.vmCount {
      let record = self[VM(index)]
      if record.residentOn == HostReference(host),
        record.powerState == .running || record.powerState == .paused
      {
        return true
      }
    }
    return false
  }
}
