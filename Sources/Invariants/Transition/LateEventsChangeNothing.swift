import Spec

/// S16: an event sets `resident_on` to its host only while the host's xenopsd knows the VM by its
/// own uuid.
///
/// Not judged as wrong while the master does not know the whole pool, because every host is still to
/// report. In the limbo of a migration, when the source has given up the uuid and the destination has not
/// taken it yet, the VM still is the source's.
///
/// Where xenopsd knows it no more, the event is late, and takes back what a migration or a shutdown
/// has moved on. What the thread has read before is no excuse: it is the moment of the write that
/// counts. The thread that brings a xapi up, in the place of which the event thread comes, is judged
/// likewise; a call that sets `resident_on` for its own operation is not. To set what is there
/// already changes nothing and is not judged.
///
/// - Design: “Events handling in xapi”, ¶1: “resident_on should now be set whenever an event comes
///   in”, against “Suggested fix”, rule 1.
struct LateEventsChangeNothing: TransitionProperty {
  static let name = "LateEventsChangeNothing"
  static let sentence = "An event sets resident_on to a host only while its xenopsd knows the VM."
  static let subject = "no event ever changes resident_on to its host"
  static let askedAfter: Effects = .setResidentOn
  static let reads: StateParts = [
    .record(.residentOn, of: .any), .pool(.isKnown), .copy(.sourceTemporary, of: .any),
    .copy(.original, of: .any),
  ]

  func judgement(of event: Event, in setting: Setting) -> Judgement {
    guard event.actor == .background else { return .silent }

    let isInLimbo =
      event.before[event.host, event.vm, .sourceTemporary].domain == .suspended
      && event.before.knowingCount(of: event.vm, setting.size) == 0
    let knows = event.before[event.host, event.vm, .original].isPresent
    return Judgement(knows || isInLimbo || !event.before.isKnown)
  }

  static func explanation(of violation: Violation) -> String {
    let (host, vm) = (violation.host.phrase, violation.vm.phrase)
    return "\(host) set resident_on of \(vm) to itself, and its xenopsd did not know it any more"
  }
}

extension Property {
  /// See ``LateEventsChangeNothing``.
  public static let lateEventsChangeNothing = Property(LateEventsChangeNothing.self)
}
