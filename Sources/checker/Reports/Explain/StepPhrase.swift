import Spec

/// A step of a design in words.
struct StepPhrase {
  let step: StepDeclaration

  /// The step and its parameters: `rename from=original to=sourceTemporary`.
  var declaration: String {
    ([step.step.value] + step.arguments.map { "\($0.key.value)=\($0.value.value)" })
      .joined(separator: " ")
  }

  /// The step with all that is said of it, on one line.
  var line: String { clauses.isEmpty ? declaration : "\(declaration) \(clauses)" }

  /// When it is taken and what happens when it fails; empty if nothing is said.
  var clauses: String {
    var clauses: [String] = []
    if !step.when.isEmpty {
      let conditions = step.when.map { declared in
        Condition.allCases.first { $0.spelling == declared.value }?.phrase ?? declared.value
      }
      clauses.append("when " + Phrases.list(conditions, "and"))
    }
    if step.fails?.value == OwnFailure.possibly.spelling { clauses.append("may fail by itself") }
    if let onFailure = step.onFailure { clauses.append("or else \(onFailure.value)") }
    return clauses.joined(separator: " ")
  }

  /// What the step does, in one sentence; nil if there is no such step.
  var sentence: String? {
    StepKind(spelling: step.step.value)?.definition.sentence
  }
}
