import Invariants

/// The schema of the expectations of a model.
enum ExpectationSchema {
  /// The key `expect` of a model.
  static let expect = JSONSchema.object(
    [
      .optional("states", .integer(in: 0...Int.max).described("The number of distinct states.")),
      .optional("depth", .integer(in: 0...Int.max).described("The depth of the search.")),
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
      let verdicts = kind.expectedVerdicts.map { (spelling: $0.rawValue, sentence: $0.sentence) }
      definitions.append(NamedSchema(name: name(of: kind), schema: .choice(verdicts)))
    }
    return definitions
  }

  private static func name(of kind: Property.Kind) -> String {
    kind == .landmark ? "verdict.landmark" : "verdict"
  }
}
