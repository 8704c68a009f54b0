import Invariants

/// The verdict of one property in one model, as a model file or a ledger pins it.
enum PinnedVerdict: String, CaseIterable, Sendable {
  case holds
  case violated
  case vacuous
  case reached
  case notReached
  /// The property is not checked: it does not concern the model, or the model leaves it out.
  case notChecked

  /// The verdict of a run, `notChecked` if the property was not checked; nil for an incomplete
  /// verdict, which cannot be pinned.
  init?(_ verdict: Verdict?) {
    self.init(rawValue: verdict?.rawValue ?? Self.notChecked.rawValue)
  }

  /// The verdict, nil if the property is not checked.
  var verdict: Verdict? { Verdict(rawValue: rawValue) }

  /// The verdict in reports.
  var phrase: String { verdict?.phrase ?? "not checked" }

  /// The meaning, in one sentence.
  var sentence: String {
    verdict?.sentence ?? "It is not checked: it does not concern the model, or is left out there."
  }
}

extension Property.Kind {
  /// The verdicts that can be pinned for a property.
  var pinnedVerdicts: [PinnedVerdict] {
    expectedVerdicts.compactMap { PinnedVerdict($0) } + [.notChecked]
  }
}
