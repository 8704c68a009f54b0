/// The result of a run for one property.
enum Verdict: String, CaseIterable, Sendable {
  /// It holds in the whole space.
  case holds
  /// It does not hold somewhere.
  case violated
  /// Its subject never occurs, so it says nothing.
  case vacuous
  /// A landmark: it is reached.
  case reached
  /// A landmark: it is reached nowhere in the whole space.
  case notReached
  /// The search ended early; until then the property held, or the landmark was not reached.
  case incomplete

  /// Whether it is fine where nothing else is expected.
  var isGood: Bool { self == .holds || self == .vacuous || self == .reached }

  /// The verdict in reports.
  var phrase: String { self == .notReached ? "not reached" : rawValue }
}
