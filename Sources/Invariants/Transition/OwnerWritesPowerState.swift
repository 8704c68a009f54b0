import Spec

extension Judge {
  /// S4: `power_state` is changed only by the host that `resident_on` is at that moment, or by the
  /// master for a VM that is resident nowhere, or on a host that is declared dead or has no power.
  ///
  /// It is judged who writes, not what: whether what was written is true is the matter of others. A
  /// write of the value that is there already changes nothing and is not judged. The event thread of
  /// the host that happens to be the master writes for its own host only; it is a thread that works
  /// for the whole pool that may write for the master.
  ///
  /// - Design: “Suggested fix”, rule 3.
  func ownerWritesPowerState(_ event: Event) -> Judgement {
    guard event.has(.wrotePowerState),
      event.before[event.vm].powerState != event.after[event.vm].powerState
    else { return .silent }
    let owner = event.before[event.vm].residentOn
    guard event.before.isValid(owner), let host = owner.host else {
      return Judgement(event.transition.thread.actor.worksForPool)
    }

    if event.transition.thread.actor == .monitor,
      event.before[host].liveness == .declaredDead || event.before[host].power != .on
    {
      return .holds
    }
    return Judgement(host == event.host)
  }
}

extension Actor {
  /// Whether such a thread acts for the whole pool, and not for the host that it runs on.
  fileprivate var worksForPool: Bool {
    switch self {
    case .master, .overview, .monitor: true
    case .host, .peer, .background, .inspection, .xenopsd, .receiver: false
    }
  }
}
