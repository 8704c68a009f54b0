import Invariants

extension Verdict {
  /// The meaning of the verdict, in one sentence.
  var sentence: String {
    switch self {
    case .holds: "It holds in the whole space."
    case .violated: "It does not hold somewhere."
    case .vacuous: "Its subject never occurs, so it says nothing."
    case .reached: "It is reached."
    case .notReached: "It is not reached anywhere in the whole space."
    case .incomplete: "The search ended early, and had found nothing wrong."
    }
  }
}

extension Property.Kind {
  /// The verdicts that a model can expect.
  var expectedVerdicts: [Verdict] {
    self == .landmark ? [.reached, .notReached] : [.holds, .violated, .vacuous]
  }
}
