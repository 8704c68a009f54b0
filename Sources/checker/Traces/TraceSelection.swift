/// Which traces a report shows.
enum TraceSelection: String, CaseIterable, Sendable {
  case all
  case first
  case none

  /// The counterexamples that are shown.
  func shown(of counterexamples: [Counterexample]) -> [Counterexample] {
    switch self {
    case .all: counterexamples
    case .first: Array(counterexamples.prefix(1))
    case .none: []
    }
  }
}
