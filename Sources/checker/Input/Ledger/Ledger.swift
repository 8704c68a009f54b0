import Invariants

/// The numbers and verdicts of every model in a folder and below it.
///
/// They are in one file, so that a change to a property changes one place.
struct Ledger: Equatable, Sendable {
  /// What is pinned for one model.
  struct Pins: Equatable, Sendable {
    /// The number of distinct states, with every reduction.
    var states: Int
    /// The number of generated states, with every reduction; nil if the ledger does not give it.
    var generated: Int?
    /// The depth, with every reduction.
    var depth: Int
    /// Whether the protocol comes to rest.
    var rest = PinnedRest.always
    /// The verdict of each property.
    var verdicts: [Property: PinnedVerdict] = [:]
  }

  /// The path of the file, as messages name it.
  var path: String

  /// Its text, for rewriting it.
  var bytes: [UInt8]

  /// The pins of each model, by its path relative to the ledger's folder.
  var pins: [String: Pins]

  /// The position of each model's numbers.
  var positions: [String: SourcePosition]

  /// The properties that it has verdicts for, in the order of the properties.
  var properties: [Property]

  /// The steps that no model takes, by the name of the design's file; nil if the ledger does not
  /// pin them.
  var untakenSteps: [NamedValue<[String]>]?

  /// The paths of its models, in byte order.
  var models: [String] {
    pins.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
