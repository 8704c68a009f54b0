import Spec

/// S4: `power_state` is changed only by the host that `resident_on` is at that moment, or by the
/// master for a VM that is resident nowhere, or on a host that is declared dead or has no power.
///
/// It is judged who writes, not what: whether what was written is true is the matter of others. A
/// write of the value that is there already changes nothing and is not judged. The event thread of
/// the host that happens to be the master writes for its own host only; it is a thread that works
/// for the whole pool that may write for the master.
///
/// - Design: “Suggested fix”, rule 3.
struct OwnerWritesPowerState: TransitionProperty {
  static let name = "OwnerWritesPowerState"
  static let sentence =
    "power_state is changed by the VM's host only, or by the master while it has none."
  static let subject = "power_state is never changed"
  static let askedAfter: Effects = .wrotePowerState
  static let reads: StateParts = [
    .record(.powerState, of: .any), .record(.residentOn, of: .any), .validity,
    .host(.liveness, of: .any), .host(.power, of: .any),
  ]

  func judgement(of event: Event, in setting: Setting) -> Judgement {
    let owner = event.before[event.vm].residentOn
    guard event.before.isValid(owner), let host = owner.host else {
      return Judgement(event.actor.worksForPool)
    }

    if event.actor == .monitor,
      event.before[host].liveness == .declaredDead || event.before[host].power != .on
    {
      return .holds
    }
    return Judgement(host == event.host)
  }

  static func explanation(of violation: Violation) -> String {
    let (vm, before) = (violation.vm, violation.before)
    let owner = before[vm].residentOn
    let place = before.isValid(owner) ? "on \(owner.phrase)" : "nowhere"
    return "\(violation.host.phrase) marked \(vm.phrase) \(violation.pool[vm].powerState.phrase), "
      + "which was resident \(place)"
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

extension Property {
  /// See ``OwnerWritesPowerState``.
  public static let ownerWritesPowerState = Property(OwnerWritesPowerState.self)
}
