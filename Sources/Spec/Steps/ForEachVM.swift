extension StepEntry {
  /// See ``StepContext/forEachVM()``.
  static let forEachVM = StepEntry(
    sentence: "The rest of the procedure is repeated for each VM of the pool.",
    actors: [.background])
}

extension StepContext {
  /// Takes up the VM at hand; the end of the procedure comes back here with the next one.
  mutating func forEachVM() -> Outcome {
    background.observation = .unread
    background.residentOn = .null
    background.knowledge = []
    return .done
  }
}
