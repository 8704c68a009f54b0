import Invariants
import Spec

/// Renders a model as a page of Markdown, followed by its design.
struct ModelMarkdown {
  let model: LoadedModel

  /// The page.
  var text: String {
    let bounds = ModelBounds(model: model.machine.model)
    var blocks = ["# \(TraceMarkdown.escaped(model.title))\n", "`\(model.path)`\n"]
    if let question = model.question { blocks.append(TraceMarkdown.escaped(question) + "\n") }
    blocks.append(section("The pool at the beginning", bounds.pool))
    blocks.append(section("What may happen, at any moment and in any order", bounds.happenings))
    blocks.append(properties)
    if !model.changes.isEmpty {
      let changes = model.changes.map { TraceMarkdown.escaped($0.phrase) }
      blocks.append(section("Changes to the design", changes))
    }
    return blocks.joined(separator: "\n") + "\n"
      + DesignMarkdown(design: model.machine.model.design).text
  }

  private func section(_ title: String, _ items: [String]) -> String {
    "## \(title)\n\n" + items.map { "- \($0)\n" }.joined()
  }

  private var properties: String {
    let rows = Property.allCases.filter { $0.concerns(model.machine) }.map { property in
      let verdict = model.expectedVerdict(of: property)?.phrase ?? "not stated"
      return "| `\(property.rawValue)` | \(property.kind.rawValue) | \(property.sentence) "
        + "| \(verdict) |\n"
    }
    return "## Properties\n\n| property | kind | | expected |\n|---|---|---|---|\n" + rows.joined()
  }
}
