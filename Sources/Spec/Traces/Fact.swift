/// A true statement about a state, in words, for traces to compare and print.
public struct Fact: Equatable, Sendable {
  /// The part of the pool that it describes: `database`, `host0 xenopsd`.
  public var subject: String
  /// The field of that part.
  public var field: String
  /// The field's value.
  public var value: String
  /// Whether this value is normal for a pool at rest, so that a listing may omit it.
  public var isOrdinary: Bool
}

extension Fact {
  /// The subject of the facts about the pool's database.
  public static let database = "database"
}

/// Collects facts in order.
struct FactList {
  var facts: [Fact] = []

  mutating func add(_ subject: String, _ field: String, _ value: String, ordinary: String? = nil) {
    facts.append(
      Fact(subject: subject, field: field, value: value, isOrdinary: value == ordinary))
  }
}
