/// The text of the steps that no model takes, in a ledger.
struct UntakenStepsText {
  let steps: [NamedValue<[String]>]
  /// A line end, and the indentation of the key.
  let lineStart: String

  /// The text for some steps.
  init(steps: [NamedValue<[String]>], _ lineStart: String) {
    self.steps = steps
    self.lineStart = lineStart
  }

  /// The object: a list of steps for each design, one step per line.
  var text: String {
    let inner = lineStart + JSONListStyle.indentation
    let designs = steps.map { design in
      let lines = design.value.map { inner + JSONListStyle.indentation + JSONLine.quoted($0) + "," }
      return "\(inner)\(JSONLine.quoted(design.name)): [\(lines.joined())"
        + (lines.isEmpty ? "]," : "\(inner)],")
    }
    return "{" + designs.joined() + (designs.isEmpty ? "}" : "\(lineStart)}")
  }
}
