/// Renders a counterexample as Markdown, for an issue: what breaks and why, the diagram, and the steps
/// that matter.
struct TraceMarkdown {
  let counterexample: Counterexample

  /// The text.
  var text: String {
    var lines = ["## \(Self.escaped(counterexample.headline))", ""]
    lines += counterexample.breaks.map {
      "- **\(Self.escaped($0.property))** at step \($0.step + 1): \(Self.escaped($0.sentence)) "
        + "Here: \(Self.escaped($0.explanation))."
    }
    lines += [
      "",
      "Model: \(Self.escaped(counterexample.model.path)), "
        + "\(Self.escaped(counterexample.model.title)); design "
        + "\(Self.escaped(counterexample.model.design)).",
    ]
    lines += counterexample.model.changes.map { "- \(Self.escaped($0))" }
    let rows = CauseText(counterexample: counterexample).rows
    if !rows.isEmpty {
      lines += [""] + rows.map { "- *\(Self.escaped($0.title))*: \(Self.escaped($0.text))" }
    }
    lines += [""] + diagramAndSteps
    return lines.joined(separator: "\n") + "\n"
  }

  /// The diagram, and the steps that matter.
  var diagramAndSteps: [String] {
    ["```mermaid", TraceMermaid(counterexample: counterexample).text + "```"]
      + ["", "| | who | step | changes |", "|---|---|---|---|"]
      + FoldedRun.list(of: counterexample).map(row(of:))
  }

  private func row(of run: FoldedRun) -> String {
    switch run {
    case .folded(let steps):
      let actors = FoldedRun.actorPhrase(of: steps, in: counterexample)
      return "| … | \(Self.escaped(actors)) | \(Count.phrase(steps.count, "step")) | |"
    case .step(let index):
      let step = counterexample.steps[index]
      let changes =
        step.isFolded
        ? []
        : step.changes.map {
          Self.escaped("\($0.subject): \($0.field) \($0.old) → \($0.new)")
        }
      return "| \(index + 1) | \(Self.escaped(step.actor)) | \(Self.escaped(step.phrase)) | "
        + changes.joined(separator: "<br>") + " |"
    }
  }

  /// Text in which nothing means anything to Markdown or HTML.
  static func escaped(_ text: String) -> String {
    text.replacingScalars { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\\", "`", "*", "_", "[", "]", "|", "#", "~", "!", "$", "@": "\\\(scalar)"
      default: scalar.isControl ? " " : nil
      }
    }
  }
}
