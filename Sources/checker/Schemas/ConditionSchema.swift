import Spec

/// The schema of the conditions of steps.
enum ConditionSchema {
  /// The conditions that ask about each subject.
  static var definitions: [NamedSchema] {
    Condition.Subject.allCases.map { subject in
      let conditions = Condition.allCases.filter { $0.subject == subject }
      return NamedSchema(
        name: name(of: subject),
        schema: .choice(
          conditions.map { (spelling: $0.spelling, sentence: $0.sentence) }))
    }
  }

  /// The key `when` in one sentence.
  static let sentence = "The conditions, all of which must hold, or else the step is skipped."

  /// The key `when` of a step whose conditions can ask about some subjects; no key if they cannot
  /// ask about any.
  static func keys(_ subjects: [Condition.Subject]) -> [JSONSchema.Key] {
    guard let first = subjects.first else { return [] }
    let condition =
      subjects.count == 1
      ? JSONSchema.reference(name(of: first))
      : .anyOf(subjects.map { .reference(name(of: $0)) })
    return [
      .optional("when", .array(of: condition).described(sentence))
    ]
  }

  private static func name(of subject: Condition.Subject) -> String { "condition.\(subject)" }
}
