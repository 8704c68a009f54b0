/// A parameter of a step: its key in design files and what it may be.
public struct Parameter: Sendable {
  /// What a parameter may be.
  public enum Kind: Sendable {
    /// A uuid: one of ``Name``.
    case name
    /// One of the words listed.
    case choice([String])
  }

  /// The key.
  public var key: String
  /// What its value may be.
  public var kind: Kind
  /// Whether it may be left out; the first choice then applies.
  public var isOptional = false
  /// Whether traces tell the first choice too when it may be left out.
  var tellsDefault = false

  /// The values that are right, in the order of the documentation.
  public var spellings: [String] {
    switch kind {
    case .name: Name.allCases.map(\.spelling)
    case .choice(let words): words
    }
  }

  /// A uuid that must be given.
  static func name(_ key: String) -> Parameter { Parameter(key: key, kind: .name) }

  /// One of some words.
  static func choice(
    _ key: String, _ words: String..., isOptional: Bool = false, tellsDefault: Bool = false
  ) -> Parameter {
    Parameter(
      key: key, kind: .choice(words), isOptional: isOptional, tellsDefault: tellsDefault)
  }
}
