/// One thing that is true of a state, in words: what a trace compares and prints.
public struct Fact: Equatable, Sendable {
  /// What it is about: `database`, `host0 xenopsd`.
  public var subject: String
  /// Which part of it.
  public var field: String
  /// Its value.
  public var value: String
  /// Whether it is what one expects of a pool at rest, so that a listing may leave it out.
  public var isOrdinary: Bool
}

/// Collects facts in order.
struct FactList {
  var facts: [Fact] = []

  mutating func add(_ subject: String, _ field: String, _ value: String, ordinary: String? = nil) {
    facts.append(
      Fact(subject: subject, field: field, value: value, isOrdinary: value == ordinary))
  }
}
