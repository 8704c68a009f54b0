import Spec

/// S4: only the current `resident_on` host changes `power_state`, or the master for a VM without
/// one.
///
/// The master may change it if the VM is resident nowhere, or on a host that is declared dead or
/// has no power.
///
/// The property judges the writer, not the value: other properties judge whether the value is true.
/// A write that changes nothing is not judged. The event thread of the master's own host writes
/// only for that host, and so does what the master's start-up does as any other xapi's; only a
/// procedure that works for the whole pool may write as the master.
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
      return Judgement(event.instruction.worksForPool)
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

extension Property {
  /// See ``OwnerWritesPowerState``.
  public static let ownerWritesPowerState = Property(OwnerWritesPowerState.self)
}
