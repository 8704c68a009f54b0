import Spec

/// Renders a design as JSON, with a sentence for each procedure and step.
struct DesignJSON {
  let design: Design

  /// The design.
  var element: JSONElement {
    .object(present: [
      "kind": "design", "design": .string(design.name),
      "source": design.source.isEmpty ? nil : .string(design.source),
      "procedures": .array(design.procedures.map(element)),
    ])
  }

  private func element(of procedure: ProcedureDeclaration) -> JSONElement {
    let known = ProcedureName.all.first { $0.spelling == procedure.name.value }
    return .object(present: [
      "procedure": .string(procedure.name.value),
      "sentence": known.map { .string($0.sentence) },
      "onFailure": procedure.onFailure.map { .string($0.value) },
      "steps": .array(procedure.steps.map(element)),
    ])
  }

  private func element(of step: StepDeclaration) -> JSONElement {
    let arguments = step.arguments.map {
      JSONElement.Member(key: $0.key.value, value: .string($0.value.value))
    }
    return .object(present: [
      "step": .string(step.step.value),
      "sentence": StepPhrase(step: step).sentence.map { .string($0) },
      "parameters": arguments.isEmpty ? nil : .object(arguments),
      "when": step.when.isEmpty ? nil : .array(step.when.map { .string($0.value) }),
      "fails": step.fails.map { .string($0.value) },
      "onFailure": step.onFailure.map { .string($0.value) },
    ])
  }
}
