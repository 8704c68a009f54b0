import Spec

/// The schema of the names of steps.
enum StepNameSchema {
  /// The step that stands for the steps of another procedure; it is not a `StepKind`.
  static let call = "call"

  /// That step in one sentence.
  static let callSentence = "The steps of another procedure stand here."

  /// The names of all steps.
  static let all = StepKind.allCases.map(\.spelling) + [call]

  /// The name of the definition for any step name.
  static let any = "stepName"

  /// The definition of each name, with the step's sentence, and of all names together.
  static var definitions: [NamedSchema] {
    [NamedSchema(name: any, schema: oneOf(all))]
      + StepKind.allCases.map { definition($0.spelling, $0.definition.summary) }
      + [definition(call, callSentence)]
  }

  /// The names of the steps that an actor can take.
  static func names(for actor: Actor) -> JSONSchema {
    let kinds = StepKind.allCases.filter { $0.definition.actors.contains(actor) }
    return oneOf(kinds.map(\.spelling) + [call])
  }

  private static func definition(_ step: String, _ sentence: String) -> NamedSchema {
    NamedSchema(name: name(of: step), schema: .constant(.string(step)).described(sentence))
  }

  private static func oneOf(_ steps: [String]) -> JSONSchema {
    .oneOf(steps.map { .reference(name(of: $0)) })
  }

  private static func name(of step: String) -> String { "stepName.\(step)" }
}
