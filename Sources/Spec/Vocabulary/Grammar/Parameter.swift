/// A parameter of a step: its key in design files and its possible values.
public struct Parameter: Sendable {
  /// The kind of a parameter's values.
  public enum Kind: Sendable {
    /// A uuid: one of ``Name``.
    case name
    /// One of a list of words.
    case choice
  }

  /// The key.
  public var key: String
  /// The parameter in one sentence: what its value decides.
  public var sentence: String
  /// The kind of its values.
  public var kind: Kind
  /// The valid values, in documentation order, with their meanings.
  public var values: [(spelling: String, sentence: String)]
  /// Whether the parameter may be omitted; the first value then applies.
  public var isOptional: Bool
  /// Whether traces state even the default value.
  var tellsDefault = false

  /// The spellings of the valid values.
  public var spellings: [String] { values.map(\.spelling) }

  private init<Value: ParameterValue>(
    _ key: String, _ kind: Kind, of type: Value.Type, isOptional: Bool, tellsDefault: Bool,
    sentence: String? = nil
  ) {
    self.key = key
    self.sentence = sentence ?? type.meaning
    self.kind = kind
    values = type.allCases.map { ($0.spelling, $0.sentence) }
    self.isOptional = isOptional
    self.tellsDefault = tellsDefault
  }

  /// A uuid; required.
  ///
  /// - Parameter sentence: what it is for, if it is not the uuid that the step acts on.
  static func name(_ key: String, _ sentence: String? = nil) -> Parameter {
    Parameter(
      key, .name, of: Name.self, isOptional: false, tellsDefault: false, sentence: sentence)
  }

  /// One of the values of a type; required.
  static func choice<Value: ParameterValue>(_ key: String, _ type: Value.Type) -> Parameter {
    Parameter(key, .choice, of: type, isOptional: false, tellsDefault: false)
  }

  /// One of the values of a type; optional, with the first as the default.
  static func optional<Value: ParameterValue>(
    _ key: String, _ type: Value.Type, tellsDefault: Bool = false
  ) -> Parameter {
    Parameter(key, .choice, of: type, isOptional: true, tellsDefault: tellsDefault)
  }
}
