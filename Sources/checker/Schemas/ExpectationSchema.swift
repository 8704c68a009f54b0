import Invariants

/// The schema of the expectations of a model.
enum ExpectationSchema {
  /// The key `expect` of a model.
  static let expect = JSONSchema.object(
    [
      .optional("states", .integer(in: 0...Int.max).described("The number of distinct states.")),
      .optional(
        "generated",
        .integer(in: 0...Int.max).described("The number of generated states, repetitions included.")
      ),
      .optional("depth", .integer(in: 0...Int.max).described("The depth of the search.")),
      .optional(PinnedRest.key, .pinnedRest),
    ]
      + Property.allCases.map { property in
        .optional(
          property.rawValue,
          .reference(name(of: property.kind)).described(property.sentence))
      }
  ).with("minProperties", 1)
    .described("The expected result of the run; a property that is not named must not be violated.")

  /// The verdicts that can be expected, of landmarks and of all others.
  static var definitions: [NamedSchema] {
    let kinds = Property.allCases.map(\.kind)
    var definitions: [NamedSchema] = []
    for kind in kinds where !definitions.contains(where: { $0.name == name(of: kind) }) {
      definitions.append(NamedSchema(name: name(of: kind), schema: claim(of: kind)))
    }
    return definitions
  }

  /// A verdict; a violation also with the steps of its shortest counterexample.
  private static func claim(of kind: Property.Kind) -> JSONSchema {
    let verdict = JSONSchema.choice(
      kind.pinnedVerdicts.map { (spelling: $0.rawValue, sentence: $0.sentence) })
    guard kind != .landmark else { return verdict }
    let length = JSONSchema.integer(in: 0...Int.max)
      .described("The number of steps of the shortest counterexample.")
    return .anyOf([verdict, .object([.required("violated", length)])])
  }

  private static func name(of kind: Property.Kind) -> String {
    kind == .landmark ? "verdict.landmark" : "verdict"
  }
}
