import Invariants

/// What is expected of a model: by its own file, or else by its ledger.
extension LoadedModel {
  /// Whether anything is expected.
  var hasExpectations: Bool { expectation != nil || ledgerLine?.entry != nil }

  /// The number of distinct states; nil if neither says.
  var expectedStates: Int? { expectation?.states ?? ledgerLine?.entry?.states }

  /// The verdict of a property; nil if neither says, or if it is not asked.
  func expectedVerdict(of property: Property) -> Verdict? {
    expectation?.verdicts[property] ?? ledgerLine?.entry?.verdicts[property]?.verdict
  }
}
