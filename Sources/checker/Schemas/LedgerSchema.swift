import Invariants

/// The schema of ledgers, which pin the numbers and verdicts of the models of a folder.
enum LedgerSchema {
  /// The document.
  static let document = SchemaKind.expected.document(
    titled: "A ledger: the numbers and verdicts of every model in a folder and below",
    JSONSchema.object([
      .schemaKey,
      .required("numbers", numbers),
      .required("verdicts", verdicts),
      .optional("untakenSteps", untakenSteps),
    ]), definitions)

  private static let numbers = JSONSchema.object(
    [],
    others: .object([
      .required("states", .integer(in: 0...Int.max).described("The number of distinct states.")),
      .optional(
        "generated",
        .integer(in: 0...Int.max).described("The number of generated states, repetitions included.")
      ),
      .required("depth", .integer(in: 0...Int.max).described("The depth of the search.")),
      .optional(PinnedRest.key, .pinnedRest),
    ])
  ).described("The counts of each model's search, by the path of the model from this folder.")

  private static let untakenSteps = JSONSchema.object(
    [], others: .array(of: .string)
  ).described("The steps that no model takes, by the name of the design's file.")

  private static let verdicts = JSONSchema.object(
    Property.allCases.map { property in
      .optional(
        property.rawValue, .reference(name(of: property.kind)).described(property.sentence))
    }
  ).described("The verdict of each property in each model.")

  /// The verdicts of landmarks, and of all other properties.
  private static var definitions: [NamedSchema] {
    let kinds = Property.allCases.map(\.kind)
    var definitions: [NamedSchema] = []
    for kind in kinds where !definitions.contains(where: { $0.name == name(of: kind) }) {
      definitions.append(NamedSchema(name: name(of: kind), schema: verdicts(of: kind)))
    }
    return definitions
  }

  private static func verdicts(of kind: Property.Kind) -> JSONSchema {
    let models = JSONSchema.array(of: .string, count: 1...Int.max).with("uniqueItems", true)
    let choice = JSONSchema.choice(
      kind.pinnedVerdicts.map { (spelling: $0.rawValue, sentence: $0.sentence) })
    return .object(
      [.required("otherwise", choice.described("The verdict of every model that is not named."))]
        + kind.pinnedVerdicts.map { .optional($0.rawValue, models.described($0.sentence)) })
  }

  private static func name(of kind: Property.Kind) -> String {
    kind == .landmark ? "verdicts.landmark" : "verdicts"
  }
}
