extension StepDefinition {
  /// See ``StepContext/withdrawClaim()``.
  static let withdrawClaim = StepDefinition(
    sentence: "The master clears resident_on if it still is the host that the client chose.",
    example: Example(in: "withdraw"),
    actors: [.master],
    footprint: { _ in
      Footprint(
        reads: [.record(.residentOn), .call(.chosen)], alters: [.record(.residentOn)])
    })
}

extension StepContext {
  /// Undoes the claim of `admit`, for a call that never reached its host.
  ///
  /// - Design: none; the counterpart of `claim` of ``admit(_:)``.
  mutating func withdrawClaim() -> Outcome {
    if record.residentOn == HostReference(call.chosen) { record.residentOn = .null }
    return .done
  }
}
