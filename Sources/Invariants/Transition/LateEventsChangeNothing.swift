import Spec

/// S16: an event sets `resident_on` to its host only while the host's xenopsd knows the VM.
///
/// The xenopsd must know the VM by its own uuid. If it no longer does, the event is late and undoes
/// what a migration or a shutdown has changed. Earlier reads by the thread are no excuse: only the
/// moment of the write counts.
///
/// The property never fails while the master does not know the whole pool, because every host still
/// has to report. In the limbo of a migration, when the source has given up the uuid and the
/// destination has not taken it yet, the VM still belongs to the source.
///
/// The start-up thread of a xapi, which the event thread replaces, is judged likewise. A call that
/// sets `resident_on` for its own operation is not judged, nor is a write that changes nothing.
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
