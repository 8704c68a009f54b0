import Invariants

extension Verdict {
  /// The meaning of the verdict, in one sentence.
  var sentence: String {
    switch self {
    case .holds: "It holds in the whole space."
    case .violated: "It does not hold somewhere."
    case .vacuous: "What it speaks of never happens, so that it says nothing."
    case .reached: "It is reached."
    case .notReached: "It is reached nowhere in the whole space."
    case .incomplete: "The search ended early, and until then nothing was wrong."
    }
  }
}

extension Property.Kind {
  /// The verdicts that a model can expect.
  var expectedVerdicts: [Verdict] {
    self == .landmark ? [.reached, .notReached] : [.holds, .violated, .vacuous]
  }
}
