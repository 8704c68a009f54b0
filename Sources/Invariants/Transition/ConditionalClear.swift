import Spec

/// S9: a host clears `resident_on` only while it names that host itself.
///
/// A `resident_on` that names another host stays as it is. The master may clear it for a host that
/// has been declared dead: the monitor for the host that it deals with, the overview for any.
///
/// - Design: “Failure modes”, ¶3: “in case it's racing with another host setting it to themselves”;
///   the list of new calls, 1.
struct ConditionalClear: TransitionProperty {
  static let name = "ConditionalClear"
  static let sentence = "A host clears resident_on only while it is that host itself."
  static let subject = "resident_on is never cleared"
  static let askedAfter: Effects = .clearedResidentOn
  static let reads: StateParts = [
    .record(.residentOn, of: .any), .validity, .thread(.monitor, .peer),
    .host(.liveness, of: .any),
  ]

  func judgement(of event: Event, in setting: Setting) -> Judgement {
    let residentOn = event.before[event.vm].residentOn
    let subject = event.actor == .monitor ? event.before.monitor.peer : event.host
    if event.actor == .overview, let owner = residentOn.host,
      event.before[owner].liveness == .declaredDead
    {
      return .holds
    }

    return Judgement(!event.before.isValid(residentOn) || residentOn == HostReference(subject))
  }

  static func explanation(of violation: Violation) -> String {
    let (vm, before) = (violation.vm, violation.before)
    let subject = violation.actor == .monitor ? " for \(before.monitor.peer.phrase)" : ""
    return "\(violation.host.phrase) cleared resident_on of \(vm.phrase)\(subject), "
      + "which was \(before[vm].residentOn.phrase)"
  }
}

extension Property {
  /// See ``ConditionalClear``.
  public static let conditionalClear = Property(ConditionalClear.self)
}
