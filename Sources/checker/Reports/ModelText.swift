import Invariants
import Spec

/// Renders a model in words: its question, its pool, what may happen, its properties, and the
/// procedures of its design.
struct ModelText {
  let model: LoadedModel
  let style: Style

  /// The whole model.
  var text: String {
    var lines = TextLine.wrap("\(model.path): \(model.title)", indentation: 2).map(style.heading)
    if let question = model.question { lines += TextLine.wrap(question, indentation: 0) }
    lines += ["", style.heading("The pool at the beginning")] + bounds.pool.map { "  " + $0 }
    lines += ["", style.heading("What may happen, at any moment and in any order")]
    lines += bounds.happenings.map { "  " + $0 }
    lines += ["", style.heading("Properties")] + properties
    if !model.changes.isEmpty {
      lines +=
        ["", style.heading("Changes to the design")] + model.changes.map { "  \($0.phrase)" }
    }
    let design = DesignText(design: model.machine.model.design, style: style)
    return lines.joined(separator: "\n") + "\n\n" + design.text
  }

  private var bounds: ModelBounds { ModelBounds(model: model.machine.model) }

  private var properties: [String] {
    let width = Property.allCases.map(\.rawValue.count).max() ?? 0
    return Property.allCases.filter { $0.concerns(model.machine) }.flatMap { property in
      let verdict = model.expectedVerdict(of: property)?.phrase ?? "not stated"
      let kind = property.kind.rawValue.padded(to: 10)
      return TextLine.wrap(
        "  \(property.rawValue.padded(to: width))  \(kind)  \(property.sentence)"
          + " Expected: \(verdict).", indentation: width + 16)
    }
  }
}

extension Change {
  /// The change in words.
  var phrase: String {
    let what =
      switch edit {
      case .remove(let step): "remove \(step.value)"
      case .insert(let step, let place): "insert \(step.step.value) \(place.phrase)"
      case .move(let step, let place): "move \(step.value) \(place.phrase)"
      case .swap(let first, let second): "swap \(first.value) and \(second.value)"
      case .add(let steps): "a new procedure, \(Phrases.list(steps.map(\.step.value), "and"))"
      case .condition(let condition, let others, let steps):
        "condition \(condition.value) becomes "
          + (others.isEmpty ? "nothing" : Phrases.list(others.map(\.value), "and"))
          + (steps.isEmpty ? "" : " at \(Phrases.list(steps.map(\.value), "and"))")
      case .drop: "drop it"
      case .replace(let step, let others):
        "replace \(step.value) with \(Phrases.list(others.map(\.step.value), "and"))"
      }
    return "in \(procedure.value): \(what)"
  }
}

extension Change.Place {
  /// The place in words.
  var phrase: String {
    switch self {
    case .before(let step): "before \(step.value)"
    case .after(let step): "after \(step.value)"
    }
  }
}
