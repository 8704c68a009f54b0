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
      schema = .object(keys + places.map { .optional($0, reference) })
        .with("oneOf", .schemas(places.map { .having([$0]) }))
    } else {
      schema = .object(keys)
    }
    return schema.described(kind.sentence).titled(kind.rawValue)
  }

  private static func edit(_ kind: ChangeKind) -> [JSONSchema.Key] {
    let name = kind.rawValue
    return switch kind {
    case .remove, .move: [.required(name, reference)]
    case .insert: [.required(name, step)]
    case .swap: [.required(name, .array(of: reference, count: 2...2))]
    case .replace:
      [.required(name, reference), .required("with", .oneOf([step, .array(of: step)]))]
    case .condition:
      [
        .required(name, .string.described("The condition that becomes others.")),
        .required("becomes", .oneOf([.string, .array(of: .string)])),
        .optional("at", .oneOf([reference, .array(of: reference)])),
      ]
    case .add: [.required(name, .array(of: step, count: 1...Int.max))]
    case .drop: [.required(name, .constant(true))]
    }
  }
}
