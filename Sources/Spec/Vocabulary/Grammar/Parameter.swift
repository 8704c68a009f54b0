/// A parameter of a step: its key in design files and what it may be.
public struct Parameter: Sendable {
  /// What a parameter may be.
  public enum Kind: Sendable {
    /// A uuid: one of ``Name``.
    case name
    /// One of a list of words.
    case choice
  }

  /// The key.
  public var key: String
  /// What its value may be.
  public var kind: Kind
  /// The values that are right, in the order of the documentation, with what each means.
  public var values: [(spelling: String, sentence: String)]
  /// Whether it may be left out; the first value then applies.
  public var isOptional: Bool
  /// Whether traces tell the first value too when it may be left out.
  var tellsDefault = false

  /// The spellings of the values that are right.
  public var spellings: [String] { values.map(\.spelling) }

  private init<Value: ParameterValue>(
    _ key: String, _ kind: Kind, of type: Value.Type, isOptional: Bool, tellsDefault: Bool
  ) {
    self.key = key
    self.kind = kind
    values = type.allCases.map { ($0.spelling, $0.sentence) }
    self.isOptional = isOptional
    self.tellsDefault = tellsDefault
  }

  /// A uuid that must be given.
  static func name(_ key: String) -> Parameter {
    Parameter(key, .name, of: Name.self, isOptional: false, tellsDefault: false)
  }

  /// One of the values of a type, which must be given.
  static func choice<Value: ParameterValue>(_ key: String, _ type: Value.Type) -> Parameter {
    Parameter(key, .choice, of: type, isOptional: false, tellsDefault: false)
  }

  /// One of the values of a type, the first of which applies where none is given.
  static func optional<Value: ParameterValue>(
    _ key: String, _ type: Value.Type, tellsDefault: Bool = false
  ) -> Parameter {
    Parameter(key, .choice, of: type, isOptional: true, tellsDefault: tellsDefault)
  }
}
