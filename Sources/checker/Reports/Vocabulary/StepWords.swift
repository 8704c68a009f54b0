import Spec

/// The steps of the vocabulary, explained.
struct StepWords: Sendable {
  let nearby: NearbyDesigns

  /// Every step, and `call`, which stands for others.
  var all: [Explanation] { StepKind.allCases.map(explanation) + [call] }

  private func explanation(of kind: StepKind) -> Explanation {
    let definition = kind.definition
    let example = definition.example
    return Explanation(
      .steps, kind.spelling, definition.sentence,
      [
        .text("waits", "It waits", definition.waits),
        .text("fails", "It fails", definition.fails),
        .text("ends", "It ends its thread", definition.ends),
        .list("lostAnswer", "If its answer is lost", kind.lostAnswer.map(\.phrase)),
        .list("alternatives", "Alternatives", kind.alternatives.map(\.phrase)),
        Explanation.Detail(
          key: "parameters", title: "Parameters",
          content: .parameterKeys(definition.parameters.map(ParameterExplanation.init))),
        Explanation.Detail(
          key: "otherKeys", title: "Also", content: .commonKeys(otherKeys(of: kind))),
        .names("actors", "Who may take it", definition.actors.map(\.phrase)),
        .list("placement", "Where it may stand", kind.placement.map(\.phrase)),
        .names("starts", "It starts", kind.startedProcedures.map(\.spelling)),
        .text("conditionsRead", "Its conditions", conditionsRead(by: kind)),
        Explanation.Detail(key: "reads", title: "It reads", content: .parts(kind.reads)),
        Explanation.Detail(key: "changes", title: "It may change", content: .parts(kind.changes)),
        Explanation.Detail(
          key: "example", title: "Example",
          content: .example(example.element(kind), place: example.place)),
        uses { $0.step.value == kind.spelling },
      ])
  }

  /// The keys that other steps have, too.
  private func otherKeys(of kind: StepKind) -> [ParameterExplanation] {
    var keys: [ParameterExplanation] = []
    if !kind.conditionSubjects.isEmpty {
      keys.append(ParameterExplanation("when", ConditionSchema.sentence))
    }
    switch kind.failure {
    case .always: keys.append(ParameterExplanation("onFailure", StepKeysSchema.cleanUpSentence))
    case .never, .onlyWith:
      var arguments: [String] = []
      if case .onlyWith(let failing) = kind.failure {
        arguments = failing.map { "\($0.key)=\($0.value)" }
      }
      if kind.objectionToOwnFailure == nil { arguments.append("fails=possibly") }
      if arguments.isEmpty { break }
      keys.append(
        ParameterExplanation(
          "onFailure", StepKeysSchema.cleanUpSentence,
          note: "Only with \(Phrases.list(arguments, "or"))."))
    }
    if kind.objectionToOwnFailure == nil {
      keys.append(ParameterExplanation(OwnFailure.parameter))
    }
    return keys
  }

  private func conditionsRead(by kind: StepKind) -> String? {
    kind.asksConditions
      ? "It asks its conditions of the database itself, and ends the call if one does not hold."
      : nil
  }

  private var call: Explanation {
    Explanation(
      .steps, StepNameSchema.call, StepNameSchema.callSentence,
      [
        Explanation.Detail(
          key: "parameters", title: "Parameters",
          content: .parameterKeys([
            ParameterExplanation(
              "procedure", StepKeysSchema.procedureSentence, isRequired: true)
          ])),
        Explanation.Detail(
          key: "otherKeys", title: "Also",
          content: .parameterKeys([
            ParameterExplanation(
              "when", "The conditions, each added to those of every step that stands here.")
          ])),
        uses { $0.step.value == StepNameSchema.call },
      ])
  }

  private func uses(of isUsed: @escaping (StepDeclaration) -> Bool) -> Explanation.Detail {
    Explanation.Detail(
      key: "usedBy", title: "Used by", content: .uses(nearby.uses(of: isUsed)))
  }
}

extension StepDefinition.Example {
  /// The step as a design has it.
  func element(_ kind: StepKind) -> JSONElement {
    var members = [JSONElement.Member(key: "step", value: .string(kind.spelling))]
    members += arguments.map { JSONElement.Member(key: $0.key, value: .string($0.value)) }
    if !conditions.isEmpty {
      members.append(
        JSONElement.Member(
          key: "when", value: .array(conditions.map { .string($0.spelling) })))
    }
    if mayFailByItself {
      members.append(
        JSONElement.Member(key: "fails", value: .string(OwnFailure.possibly.spelling)))
    }
    if let onFailure {
      members.append(JSONElement.Member(key: "onFailure", value: .string(onFailure)))
    }
    return .object(members)
  }

  /// Where it stands.
  fileprivate var place: String {
    design.map { "\(procedure) of \($0)" } ?? "\(procedure), in a change of a model"
  }
}
