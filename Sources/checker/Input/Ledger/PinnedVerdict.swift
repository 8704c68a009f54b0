import Invariants

/// The verdict of one property in one model, as a ledger pins it.
enum PinnedVerdict: String, CaseIterable, Sendable {
  case holds
  case violated
  case vacuous
  case reached
  case notReached
  /// The property is not asked, because it does not concern the model.
  case notAsked

  /// The verdict of a run, `notAsked` if the property was not asked; nil for an incomplete verdict,
  /// which cannot be pinned.
  init?(_ verdict: Verdict?) {
    self.init(rawValue: verdict?.rawValue ?? Self.notAsked.rawValue)
  }

  /// The verdict, nil if the property is not asked.
  var verdict: Verdict? { Verdict(rawValue: rawValue) }

  /// The verdict in reports.
  var phrase: String { verdict?.phrase ?? "not asked" }

  /// The meaning, in one sentence.
  var sentence: String {
    verdict?.sentence ?? "It is not asked, because it does not concern the model."
  }
}

extension Property.Kind {
  /// The verdicts that a ledger can pin for a property.
  var pinnedVerdicts: [PinnedVerdict] {
    expectedVerdicts.compactMap { PinnedVerdict($0) } + [.notAsked]
  }
}
