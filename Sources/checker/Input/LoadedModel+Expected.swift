import Invariants

/// What is expected of a model: what its own file says, and where that is silent what its ledger does.
extension LoadedModel {
  /// Whether anything is expected.
  var hasExpectations: Bool { expectation != nil || ledgerLine?.entry != nil }

  /// The number of distinct states, nil when nothing says it.
  var expectedStates: Int? { expectation?.states ?? ledgerLine?.entry?.states }

  /// The verdict of a property, nil when nothing says it, or when it is not to be asked.
  func expectedVerdict(of property: Property) -> Verdict? {
    expectation?.verdicts[property] ?? ledgerLine?.entry?.verdicts[property]?.verdict
  }
}
