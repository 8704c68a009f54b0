extension TraceSelection {
  /// The counterexamples that are shown.
  func shown(of counterexamples: [Counterexample]) -> [Counterexample] {
    switch self {
    case .all: counterexamples
    case .onlyFirst: Array(counterexamples.prefix(1))
    case .none: []
    }
  }
}
