import Spec

/// The schema of model files.
enum ModelSchema {
  /// The document.
  static let document = SchemaKind.model.document(
    titled: "A model: a design on a pool, and what may happen to it",
    JSONSchema.object([
      .schemaKey,
      .required("title", .string.described("What the model is, in a line.")),
      .optional("question", .string.described("The question that the model asks.")),
      .required(
        "design",
        .string.described(
          "The name of a design in a folder designs next to or above the model, or a path that ends "
            + "in .jsonc.")),
      .optional(
        "changes",
        .array(of: .reference("change", in: SchemaKind.design.fileName))
          .described("Edits of the design, one after the other.")),
      .required("pool", PoolSchema.pool),
      .required("initially", PoolSchema.initially),
      .optional("requests", AllowanceSchema.requests),
      .optional("guest", AllowanceSchema.guest),
      .optional("operator", AllowanceSchema.operatorActions),
      .optional("faults", AllowanceSchema.faults),
      .optional("protected", PoolSchema.protected),
      .optional("expect", ExpectationSchema.expect),
    ])
    .with("dependentSchemas", .schemas([PoolSchema.needOfProtected]))
    .with("allOf", .schemas(PoolSizeSchema.bounds)),
    AllowanceSchema.definitions + ExpectationSchema.definitions)
}
