extension SchemaKind {
  /// The name of the file, by which schemas refer to each other.
  var fileName: String { "\(rawValue).schema.json" }

  /// The whole schema, as in its file.
  var text: String {
    switch self {
    case .design: JSONWriter.pretty(DesignSchema.document.element)
    case .model: JSONWriter.pretty(ModelSchema.document.element)
    case .expected: JSONWriter.pretty(LedgerSchema.document.element)
    case .trace: JSONWriter.pretty(TraceSchema.document.element)
    }
  }

  /// A document: the head of every schema, then the schema itself, then the definitions that it
  /// refers to.
  func document(
    titled title: String, _ schema: JSONSchema, _ definitions: [NamedSchema]
  )
    -> JSONSchema
  {
    let head = JSONSchema([
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$comment": "Written by \"checker schema \(rawValue)\" from the vocabulary of the program.",
      "title": .string(title),
      // VS Code flags trailing commas without this; other tools ignore it.
      "allowTrailingCommas": true,
    ])
    return head.adding(schema).with("$defs", .schemas(definitions))
  }
}
