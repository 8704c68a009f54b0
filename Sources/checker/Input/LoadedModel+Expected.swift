import Invariants

/// The expectations for a model, from its own file or else from its ledger.
extension LoadedModel {
  /// Whether there are any expectations.
  var hasExpectations: Bool { expectation != nil || ledgerLine?.pins != nil }

  /// The number of distinct states; nil if neither gives it.
  var expectedStates: Int? { expectation?.states ?? ledgerLine?.pins?.states }

  /// The verdict of a property; nil if neither gives it, or if the property is not asked.
  func expectedVerdict(of property: Property) -> Verdict? {
    (expectation?.verdicts[property] ?? ledgerLine?.pins?.verdicts[property])?.verdict
  }
}
