extension StepEntry {
  /// See ``StepContext/sendMemory()``.
  static let sendMemory = StepEntry(
    sentence: "The source sends the last of the memory; the VM does not execute.",
    actors: [.xenopsd], canFail: true)
}

extension StepContext {
  /// Sends what was written since it was copied.
  ///
  /// - Design: “Xenopsd changes”, ¶1, “the last of the memory has been copied”.
  mutating func sendMemory() -> Outcome { send(.memory) }
}
