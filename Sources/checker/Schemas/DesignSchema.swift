import Spec

/// The schema of design files.
enum DesignSchema {
  /// The document.
  static let document = SchemaKind.design.document(
    titled: "A design: procedures, each an ordered list of atomic steps",
    .object([
      .schemaKey,
      .required("design", .string.described("The name of the design.")),
      .optional("source", .string.described("The document that it comes from.")),
      .optional("procedures", ProcedureSchema.procedures),
      .optional(
        "extends",
        .string.described(
          "The name of a design in a folder designs next to or above this file, or a path that ends "
            + "in .jsonc: this design is that one, changed.")),
      .optional(
        "changes",
        .array(of: .reference("change")).described("Edits of that design, one after the other.")),
    ])
    .with("if", JSONSchema.having(["extends"]).element)
    .with("then", ["properties": ["procedures": false]])
    .with("else", ["required": ["procedures"], "properties": ["changes": false]]),
    ProcedureSchema.definitions + StepSchema.definitions + StepNameSchema.definitions
      + StepKeysSchema.definitions + ConditionSchema.definitions + ChangeSchema.definitions)
}
