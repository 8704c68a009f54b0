import Spec

/// Renders one word as JSON.
struct ExplanationJSON {
  let explanation: Explanation

  /// The word; a detail without content has no member.
  var element: JSONElement {
    let head: [JSONElement.Member] = [
      JSONElement.Member(key: "kind", value: .string(explanation.wordKind.singular)),
      JSONElement.Member(key: "word", value: .string(explanation.word)),
      JSONElement.Member(key: "sentence", value: .string(explanation.sentence)),
    ]
    return .object(
      head
        + explanation.details.map { detail in
          JSONElement.Member(key: detail.key, value: element(of: detail.content))
        })
  }

  private func element(of content: Explanation.Content) -> JSONElement {
    switch content {
    case .text(let text): .string(text)
    case .list(let items), .names(let items): .array(items.map { .string($0) })
    case .parameterKeys(let keys), .commonKeys(let keys): .array(keys.map(element))
    case .parts(let parts):
      .array(
        parts.map { part in
          .object(present: [
            "owner": .string(part.value.owner), "part": .string(part.value.meaning),
            "dependence": part.dependence.map { .string($0) },
          ])
        })
    case .example(let element, let place): ["step": element, "place": .string(place)]
    case .uses(let uses):
      .array(
        uses.map { use in
          ["design": .string(use.design), "procedures": .array(use.procedures.map { .string($0) })]
        })
    }
  }

  private func element(of parameter: ParameterExplanation) -> JSONElement {
    .object(present: [
      "key": .string(parameter.key), "sentence": .string(parameter.sentence),
      "isRequired": .boolean(parameter.isRequired), "note": parameter.note.map { .string($0) },
      "default": parameter.standard.map { .string($0) },
      "values": parameter.meanings.isEmpty
        ? nil
        : .array(
          parameter.meanings.map { value in
            ["value": .string(value.spelling), "sentence": .string(value.sentence)]
          }),
    ])
  }
}
