import Spec

extension Judge {
  /// S9: what a host clears is its own: `resident_on` that is another host stays as it is.
  ///
  /// - Design: “Failure modes”, ¶3: “in case it's racing with another host setting it to themselves”;
  ///   the list of new calls, 1.
  func conditionalClear(_ event: Event) -> Judgement {
    guard event.has(.clearedResidentOn) else { return .silent }
    let residentOn = event.before[event.vm].residentOn

    let isMonitor = event.transition.thread.actor == .monitor
    let subject = isMonitor ? event.before.monitor.peer : event.host
    return Judgement(!event.before.isValid(residentOn) || residentOn == HostReference(subject))
  }
}
