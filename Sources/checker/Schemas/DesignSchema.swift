import Spec

/// The schema of design files.
enum DesignSchema {
  /// The document.
  static let document = SchemaKind.design.document(
    titled: "A design: procedures, each an ordered list of atomic steps",
    .oneOf([whole, extending]),
    ProcedureSchema.definitions + StepSchema.definitions + StepNameSchema.definitions
      + StepKeysSchema.definitions + ConditionSchema.definitions + ChangeSchema.definitions)

  private static let whole = JSONSchema.object(
    head + [.required("procedures", ProcedureSchema.procedures)]
  ).titled("A design with procedures of its own")

  private static let extending = JSONSchema.object(
    head + [
      .required(
        "extends",
        .string.described(
          "The name of a design in a folder designs next to or above this file, or a path that ends "
            + "in .jsonc: this design is that one, changed.")),
      .optional(
        "changes",
        .array(of: .reference("change")).described("Edits of that design, one after the other.")),
    ]
  ).titled("A design that changes another")

  private static let head: [JSONSchema.Key] = [
    .optional("$schema", .string),
    .required("design", .string.described("The name of the design.")),
    .optional("source", .string.described("The document that it comes from.")),
  ]
}
