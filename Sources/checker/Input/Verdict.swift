/// What a run says about one property.
enum Verdict: String, CaseIterable, Sendable {
  /// It holds in the whole space.
  case holds
  /// It does not hold somewhere.
  case violated
  /// What it speaks of never happens, so that it says nothing.
  case vacuous
  /// A landmark: it is reached.
  case reached
  /// A landmark: it is reached nowhere in the whole space.
  case notReached
  /// The search ended early, and until then it held, or was not reached.
  case incomplete

  /// Whether it is what one hopes for where nothing else is expected.
  var isGood: Bool { self == .holds || self == .vacuous || self == .reached }

  /// The verdict in reports.
  var words: String { self == .notReached ? "not reached" : rawValue }
}
