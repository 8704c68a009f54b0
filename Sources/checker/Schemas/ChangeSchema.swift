/// The schema of the changes that a model or a design makes to a design.
enum ChangeSchema {
  /// The definitions of a change and of its names of procedures and steps.
  static var definitions: [NamedSchema] {
    [
      NamedSchema(name: "change", schema: .oneOf(ChangeKind.allCases.map(change))),
      NamedSchema(name: "procedureName", schema: ProcedureSchema.procedureName),
      NamedSchema(name: "stepReference", schema: StepSchema.reference),
    ]
  }

  private static let step = JSONSchema.reference("step")
  private static let reference = JSONSchema.reference("stepReference")

  /// A change of one kind, with the keys that belong to it.
  private static func change(_ kind: ChangeKind) -> JSONSchema {
    let procedure =
      kind == .add
      ? JSONSchema.string.described("The name of the new procedure.")
      : JSONSchema.reference("procedureName").described("The procedure to change.")
    let keys: [JSONSchema.Key] = [.required("in", procedure)] + edit(kind)
    let schema: JSONSchema
    if kind.needsPlace {
      let places = ["before", "after"]
      schema = .object(
        keys
          + places.map { place in
            .optional(place, reference.described("The step \(place) which it comes to stand."))
          }
      )
      .with("oneOf", .schemas(places.map { .having([$0]) }))
    } else {
      schema = .object(keys)
    }
    return schema.described(kind.sentence).titled(kind.rawValue)
  }

  private static func edit(_ kind: ChangeKind) -> [JSONSchema.Key] {
    let name = kind.rawValue
    return switch kind {
    case .remove, .move: [.required(name, reference.described("The step."))]
    case .insert: [.required(name, step.described("The new step."))]
    case .swap:
      [.required(name, .array(of: reference, count: 2...2).described("The two steps."))]
    case .replace:
      [
        .required(name, reference.described("The step.")),
        .required(
          "with",
          JSONSchema.oneOf([step, .array(of: step)]).described("One step, or a list of steps.")),
      ]
    case .condition:
      [
        .required(name, .string.described("The condition that becomes others.")),
        .required(
          "becomes",
          JSONSchema.oneOf([.string, .array(of: .string)])
            .described("One condition, or a list of conditions, maybe empty.")),
        .optional(
          "at",
          JSONSchema.oneOf([reference, .array(of: reference)])
            .described("The steps to edit; without it, each that has the condition.")),
      ]
    case .add:
      [.required(name, .array(of: step, count: 1...Int.max).described("Its steps, in order."))]
    case .drop: [.required(name, JSONSchema.constant(true).described("Always true."))]
    }
  }
}
