/// Renders the operands of `explain` as one JSON document; docs/output.md describes it.
struct ExplainedJSON {
  let subjects: [Explained]

  /// The document.
  var document: JSONElement {
    ["version": 1, "explained": .array(subjects.flatMap(elements))]
  }

  private func elements(of subject: Explained) -> [JSONElement] {
    switch subject {
    case .design(let design): [DesignJSON(design: design).element]
    case .model(let model): [ModelJSON(model: model).element]
    case .words(let explanations): explanations.map { ExplanationJSON(explanation: $0).element }
    case .lists(let lists):
      lists.flatMap { $0.explanations.map { ExplanationJSON(explanation: $0).element } }
    }
  }
}
