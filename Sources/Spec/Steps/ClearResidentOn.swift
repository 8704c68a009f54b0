extension StepEntry {
  /// See ``StepContext/clearResidentOn(_:)``.
  static let clearResidentOn = StepEntry(
    sentence: "The master sets resident_on to null for this host.",
    actors: [.background, .host], parameters: [.choice("how", "compareAndSet", "set")],
    isRetriedWrite: true)
}

extension StepContext {
  /// Clears `resident_on`: with `compareAndSet` only while it is this host, as the document's
  /// `VM.clear_resident_on` does on the master; with `set` whatever it is.
  ///
  /// - Design: “Failure modes”, ¶3 and the list of new calls, 1.
  mutating func clearResidentOn(_ instruction: Instruction) -> Outcome {
    guard pool.isDatabaseReachable else { return .blocked }
    guard instruction.choice == 1 || record.residentOn == HostReference(host) else { return .done }

    record.residentOn = .null
    effects.insert(.clearedResidentOn)
    return .done
  }
}
