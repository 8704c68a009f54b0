import Spec

/// The schema of design files.
enum DesignSchema {
  /// The document.
  static let document = SchemaKind.design.document(
    titled: "A design: procedures, each an ordered list of atomic steps",
    .object([
      .optional("$schema", .string),
      .required("design", .string.described("The name of the design.")),
      .optional("source", .string.described("The document that it comes from.")),
      .required("procedures", ProcedureSchema.procedures),
    ]),
    ProcedureSchema.definitions + StepSchema.definitions + StepNameSchema.definitions
      + StepKeysSchema.definitions + ConditionSchema.definitions)
}
