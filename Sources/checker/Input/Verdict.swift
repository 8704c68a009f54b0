/// The result of a run for one property.
enum Verdict: String, CaseIterable, Sendable {
  /// It holds in the whole space.
  case holds
  /// It does not hold somewhere.
  case violated
  /// Its subject never occurs, so it says nothing.
  case vacuous
  /// A landmark that is reached.
  case reached
  /// A landmark that is not reached anywhere in the whole space.
  case notReached
  /// The search ended early; by then the property held, or the landmark had not been reached.
  case incomplete

  /// The groups of a report, in the order in which people want them.
  static let groups: [[Verdict]] = [
    [.violated, .notReached], [.incomplete], [.holds, .reached], [.vacuous],
  ]

  /// Whether it is good if no expectation names the property.
  var isGood: Bool { self == .holds || self == .vacuous || self == .reached }

  /// The verdict in reports.
  var phrase: String { self == .notReached ? "not reached" : rawValue }
}
