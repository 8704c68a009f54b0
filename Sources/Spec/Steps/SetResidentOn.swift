extension StepEntry {
  /// See ``StepContext/setResidentOn(_:)``.
  static let setResidentOn = StepEntry(
    sentence: "xapi sets resident_on to this host.",
    actors: [.background, .host, .peer, .inspection],
    parameters: [.choice("how", "set", "compareAndSet", isOptional: true)], isRetriedWrite: true)
}

extension StepContext {
  /// Sets `resident_on`: with `set`, by the plain database setter, whatever it was; with
  /// `compareAndSet` only while it still is what the thread has read before, or is this host already,
  /// as after a lost answer.
  ///
  /// A comparison that fails ends the event, and has xenopsd raise it again: what the thread has read
  /// since may be as old.
  ///
  /// - Design: “Events handling in xapi”, ¶1, “whenever an event comes in”; it says nothing of a
  ///   comparison.
  mutating func setResidentOn(_ instruction: Instruction) -> Outcome {
    guard pool.reachesDatabase(from: host) else { return .blocked }
    let isOwn = record.residentOn == HostReference(host)
    guard instruction.choice == 0 || isOwn || record.residentOn == locals.residentOn else {
      signal()
      return .outdated
    }

    record.residentOn = HostReference(host)
    effects.insert(.setResidentOn)
    return .done
  }
}
