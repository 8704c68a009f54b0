extension StepEntry {
  /// See ``StepContext/setResidentOn()``.
  static let setResidentOn = StepEntry(
    sentence: "xapi sets resident_on to this host, whatever it was.",
    actors: [.background, .host], isRetriedWrite: true)
}

extension StepContext {
  /// Sets `resident_on` with the plain database setter.
  ///
  /// - Design: “Events handling in xapi”, ¶1, “whenever an event comes in”.
  mutating func setResidentOn() -> Outcome {
    guard pool.isDatabaseReachable else { return .blocked }

    record.residentOn = HostReference(host)
    effects.insert(.setResidentOn)
    return .done
  }
}
