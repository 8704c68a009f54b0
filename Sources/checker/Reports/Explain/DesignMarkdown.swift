import Spec

/// Renders a design as a page of Markdown: each procedure, its steps, and what each step does.
struct DesignMarkdown {
  let design: Design

  /// The page.
  var text: String {
    let source = design.source.isEmpty ? "" : "From: \(TraceMarkdown.escaped(design.source))\n\n"
    return "# Design \(TraceMarkdown.escaped(design.name))\n\n" + source
      + design.procedures.map(text).joined(separator: "\n")
  }

  private func text(_ procedure: ProcedureDeclaration) -> String {
    var lines = ["## `\(procedure.name.value)`", ""]
    let known = ProcedureName.all.first { $0.spelling == procedure.name.value }
    if let known { lines += [known.sentence, ""] }
    if let onFailure = procedure.onFailure {
      lines += ["When a step fails: `\(onFailure.value)`.", ""]
    }
    for (index, step) in procedure.steps.enumerated() {
      let words = StepPhrase(step: step)
      lines.append(
        "\(index + 1). `\(words.declaration)`" + (words.clauses.isEmpty ? "" : " \(words.clauses)"))
      if let sentence = words.sentence { lines.append("   <br>\(sentence)") }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
