extension JSONSchema {
  /// Any string.
  static let string = JSONSchema(["type": "string"])

  /// True or false.
  static let boolean = JSONSchema(["type": "boolean"])

  /// This value and no other.
  static func constant(_ value: JSONElement) -> JSONSchema { JSONSchema(["const": value]) }

  /// An integer in a range, whose upper bound may be missing.
  static func integer(in range: ClosedRange<Int>) -> JSONSchema {
    let schema = JSONSchema(["type": "integer", "minimum": .integer(range.lowerBound)])
    return range.upperBound == .max ? schema : schema.with("maximum", .integer(range.upperBound))
  }

  /// An array whose elements all have one schema; by default it may be empty.
  static func array(of items: JSONSchema, count: ClosedRange<Int> = 0...Int.max) -> JSONSchema {
    var schema = JSONSchema(["type": "array", "items": items.element])
    if count.lowerBound > 0 { schema = schema.with("minItems", .integer(count.lowerBound)) }
    if count.upperBound < .max { schema = schema.with("maxItems", .integer(count.upperBound)) }
    return schema
  }

  /// One of a list of words, each with its meaning, which editors show.
  static func choice(_ values: [(spelling: String, sentence: String)]) -> JSONSchema {
    JSONSchema([
      "enum": .array(values.map { .string($0.spelling) }),
      "enumDescriptions": .array(values.map { .string($0.sentence) }),
    ])
  }

  /// Exactly one of several alternatives.
  static func oneOf(_ alternatives: [JSONSchema]) -> JSONSchema {
    JSONSchema(["oneOf": .schemas(alternatives)])
  }

  /// At least one of several alternatives.
  static func anyOf(_ alternatives: [JSONSchema]) -> JSONSchema {
    JSONSchema(["anyOf": .schemas(alternatives)])
  }

  /// A rule for values that meet a condition; all others pass.
  static func rule(if condition: JSONSchema, then consequence: JSONSchema) -> JSONSchema {
    JSONSchema(["if": condition.element, "then": consequence.element])
  }

  /// A reference to a definition in the same file, or in the given one.
  static func reference(_ name: String, in file: String = "") -> JSONSchema {
    JSONSchema(["$ref": .string("\(file)#/$defs/\(name)")])
  }
}
