import Invariants
import Spec

/// Renders a model as JSON, with its design.
struct ModelJSON {
  let model: LoadedModel

  /// The model.
  var element: JSONElement {
    let bounds = ModelBounds(model: model.machine.model)
    return .object(present: [
      "kind": "model", "model": .string(model.path), "title": .string(model.title),
      "question": model.question.map { .string($0) },
      "pool": .array(bounds.pool.map { .string($0) }),
      "happenings": .array(bounds.happenings.map { .string($0) }),
      "properties": .array(
        Property.allCases.filter { $0.concerns(model.machine) }.map(element)),
      "changes": .array(model.changes.map { .string($0.phrase) }),
      "design": DesignJSON(design: model.machine.model.design).element,
    ])
  }

  private func element(of property: Property) -> JSONElement {
    .object(present: [
      "name": .string(property.rawValue), "kind": .string(property.kind.rawValue),
      "sentence": .string(property.sentence),
      "expected": model.expectedVerdict(of: property).map { .string($0.rawValue) },
    ])
  }
}
