extension JSONSchema {
  /// A key that an object may have.
  struct Key: Equatable, Sendable {
    var name: String
    var schema: JSONSchema
    var isRequired: Bool

    /// A required key.
    static func required(_ name: String, _ schema: JSONSchema) -> Key {
      Key(name: name, schema: schema, isRequired: true)
    }

    /// An optional key.
    static func optional(_ name: String, _ schema: JSONSchema) -> Key {
      Key(name: name, schema: schema, isRequired: false)
    }
  }

  /// An object with these keys and no others, unless there is a schema for all others.
  static func object(_ keys: [Key], others: JSONSchema? = nil) -> JSONSchema {
    var schema = JSONSchema(["type": "object"]).with("properties", properties(keys))
    let required = keys.filter(\.isRequired).map(\.name)
    if !required.isEmpty { schema = schema.requiring(required) }
    return schema.with("additionalProperties", others?.element ?? false)
  }

  /// The schemas of some keys of an object, which may have others.
  static func having(_ keys: [Key]) -> JSONSchema {
    let required = keys.filter(\.isRequired).map(\.name)
    let schema = JSONSchema(["properties": properties(keys)])
    return required.isEmpty ? schema : schema.requiring(required)
  }

  /// An object that has at least some keys.
  static func having(_ names: [String]) -> JSONSchema { JSONSchema([:]).requiring(names) }

  private func requiring(_ names: [String]) -> JSONSchema {
    with("required", .array(names.map { .string($0) }))
  }

  private static func properties(_ keys: [Key]) -> JSONElement {
    .schemas(keys.map { NamedSchema(name: $0.name, schema: $0.schema) })
  }
}

extension JSONSchema.Key {
  /// The key by which a file names its schema.
  static let schemaKey = optional(
    "$schema", .string.described("The path or address of this schema, for editors."))
}
