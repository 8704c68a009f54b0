import Spec

/// The schema of the keys of each kind of step.
enum StepKeysSchema {
  /// The keys of each kind of step, and those of a `call`.
  static var definitions: [NamedSchema] {
    StepKind.allCases.map { NamedSchema(name: name(of: $0.spelling), schema: keys(of: $0)) }
      + [NamedSchema(name: name(of: StepNameSchema.call), schema: keysOfCall), ownFailure]
  }

  /// The name of the keys of a step.
  static func name(of step: String) -> String { "keys.\(step)" }

  /// The key `onFailure` in one sentence.
  static let cleanUpSentence = "The procedure that cleans up when the step fails."

  /// The key `procedure` of a `call` in one sentence.
  static let procedureSentence = "The procedure whose steps stand here."

  private static func keys(of kind: StepKind) -> JSONSchema {
    let keys =
      [step] + kind.definition.parameters.map(key) + ConditionSchema.keys(kind.conditionSubjects)
    let mayFailByItself = kind.objectionToOwnFailure == nil
    let own =
      mayFailByItself
      ? [JSONSchema.Key.optional(OwnFailure.parameter.key, .reference(ownFailure.name))] : []
    let failing = mayFailByItself ? [failingByItself] : []
    return switch kind.failure {
    case .never where !mayFailByItself: .object(keys)
    case .never: object(keys + own, failingWith: failing)
    case .always: .object(keys + own + [onFailure])
    case .onlyWith(let arguments): object(keys + own, failingWith: arguments + failing)
    }
  }

  /// A step that may have `onFailure` only with one of the given values.
  private static func object(
    _ keys: [JSONSchema.Key], failingWith arguments: [(key: String, value: String)]
  ) -> JSONSchema {
    JSONSchema.object(keys + [onFailure]).with(
      "dependentSchemas",
      .schemas([NamedSchema(name: onFailure.name, schema: oneOf(arguments))]))
  }

  /// Whether a step may fail by itself.
  private static let ownFailure = NamedSchema(
    name: "ownFailure",
    schema: JSONSchema.choice(OwnFailure.parameter.values).with("default", .string("never"))
      .described(OwnFailure.parameter.sentence))

  private static let failingByItself = (
    key: OwnFailure.parameter.key, value: OwnFailure.possibly.spelling
  )

  /// A `call` may stand for any steps, and each of them gets its conditions.
  private static var keysOfCall: JSONSchema {
    let procedure = JSONSchema.string.described(procedureSentence)
    return .object(
      [step, .required("procedure", procedure)]
        + ConditionSchema.keys(Condition.Subject.allCases))
  }

  private static func key(_ parameter: Parameter) -> JSONSchema.Key {
    let values = parameter.values
    let choice = JSONSchema.choice(values).described(parameter.sentence)
    guard parameter.isOptional, let first = values.first else {
      return .required(parameter.key, choice)
    }
    return .optional(parameter.key, choice.with("default", .string(first.spelling)))
  }

  /// A step in which at least one parameter has the given value.
  private static func oneOf(_ arguments: [(key: String, value: String)]) -> JSONSchema {
    let steps = arguments.map { argument in
      JSONSchema.having([.required(argument.key, .constant(.string(argument.value)))])
    }
    return steps.count == 1 ? steps[0] : .anyOf(steps)
  }

  /// The name of the step, which is checked elsewhere.
  private static let step = JSONSchema.Key.required(
    "step", JSONSchema([:]).described("The kind of step."))

  private static let onFailure = JSONSchema.Key.optional(
    "onFailure", .string.described(cleanUpSentence))
}
