import Spec

/// Renders a design in words: each procedure, its steps, and what each step does.
struct DesignText {
  let design: Design
  let style: Style

  /// The whole design.
  var text: String {
    var lines = [style.heading("Design \(design.name)")]
    if !design.source.isEmpty { lines.append("from: \(design.source)") }
    for procedure in design.procedures { lines += [""] + self.lines(of: procedure) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func lines(of procedure: ProcedureDeclaration) -> [String] {
    let name = procedure.name.value
    let known = ProcedureName.all.first { $0.spelling == name }
    var lines = [style.heading(name) + (known.map { ": \($0.sentence)" } ?? "")]
    if let onFailure = procedure.onFailure {
      lines.append("  when a step fails: \(onFailure.value)")
    }
    for (index, step) in procedure.steps.enumerated() {
      let number = String(index + 1)
      let padding = String(repeating: " ", count: max(0, 4 - number.count))
      let words = StepPhrase(step: step)
      let line = "\(padding)\(number)  \(words.line)"
      lines += TextLine.wrap(line, indentation: 8)
      if let sentence = words.sentence {
        lines += TextLine.wrap("        " + sentence, indentation: 8).map(style.muted)
      }
    }
    return lines
  }
}
