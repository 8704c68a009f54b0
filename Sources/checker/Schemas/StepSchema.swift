import Spec

/// The schema of steps.
///
/// The name of a step decides its keys. With one alternative per step, a validator could only
/// report that no alternative matches, not what is wrong.
enum StepSchema {
  /// Any step, the steps of each actor, and the keys by name.
  static var definitions: [NamedSchema] {
    [NamedSchema(name: "step", schema: step(.reference(StepNameSchema.any)))]
      + Actor.allCases.map { actor in
        NamedSchema(name: name(of: actor), schema: step(StepNameSchema.names(for: actor)))
      } + [NamedSchema(name: "keys", schema: keys)]
  }

  /// How a change names a step of its procedure; with a number if several have the same name.
  static var reference: JSONSchema {
    .anyOf([
      .reference(StepNameSchema.any),
      .string.with("pattern", "^[A-Za-z]+#[0-9]+$"),
    ]).described("A step of the procedure; name#2 is the second with that name.")
  }

  /// The name of the definition of the steps that an actor can take.
  static func name(of actor: Actor) -> String { "step.\(actor)" }

  private static func step(_ names: JSONSchema) -> JSONSchema {
    let object = JSONSchema(["type": "object"])
    return object.adding(.having([.required("step", names)])).adding(.reference("keys"))
  }

  private static var keys: JSONSchema {
    JSONSchema([
      "allOf": .schemas(
        StepNameSchema.all.map { name in
          .rule(
            if: .having([.required("step", .constant(.string(name)))]),
            then: .reference(StepKeysSchema.name(of: name)))
        })
    ])
  }
}
