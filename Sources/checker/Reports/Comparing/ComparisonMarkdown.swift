import Invariants
import Spec

/// Renders a comparison as Markdown, for a comment on a pull request: short tables, and details that are
/// folded.
struct ComparisonMarkdown {
  let comparison: Comparison

  /// The text.
  var text: String {
    var lines = ["## \(headline)", "", "| | model | design |", "|---|---|---|"]
    lines += zip(["A", "B"], [comparison.runOfA, comparison.runOfB]).map { name, run in
      "| \(name) | \(escaped(run.model.path)): \(escaped(run.model.title)) "
        + "| \(escaped(run.model.designName)) |"
    }
    lines += [""] + properties + [""] + procedures + [""] + numbers + [""] + behaviours
    return lines.joined(separator: "\n") + "\n"
  }

  private func escaped(_ text: String) -> String { TraceMarkdown.escaped(text) }

  /// What matters most, in one line.
  private var headline: String {
    let changes = comparison.properties
    func count(_ meaning: Comparison.PropertyChange.Meaning) -> Int {
      changes.count { $0.meaning == meaning }
    }
    let (lost, gained) = (count(.lost), count(.gained))
    guard lost + gained > 0 else { return "No property is lost or gained" }
    func phrase(_ count: Int) -> String {
      count == 1 ? "1 property is" : "\(count) properties are"
    }
    let parts =
      (lost > 0 ? ["\(phrase(lost)) lost"] : []) + (gained > 0 ? ["\(phrase(gained)) gained"] : [])
    return parts.joined(separator: ", ")
  }

  private var properties: [String] {
    let changes = comparison.properties
    guard !changes.isEmpty else { return ["Every property has the same verdict in A and B."] }
    var lines = ["| property | A | B | |", "|---|---|---|---|"]
    for meaning in Comparison.PropertyChange.Meaning.allCases {
      lines += changes.filter { $0.meaning == meaning }.map {
        "| \(escaped($0.property.rawValue)) | \($0.verdictInA.phrase) | \($0.verdictInB.phrase) "
          + "| \(meaning == .lost ? "**lost**" : meaning.rawValue) |"
      }
    }
    for counterexample in comparison.counterexamples {
      let trace = TraceMarkdown(counterexample: counterexample).text
      lines += [""] + folded("Lost in B: \(counterexample.headline)", trace)
    }
    return lines
  }

  private var procedures: [String] {
    guard !comparison.procedures.isEmpty else { return ["The designs are the same."] }
    var rows = ["| procedure | | position | step |", "|---|---|---|---|"]
    for procedure in comparison.procedures {
      let only = procedure.isNew.map { $0 ? " (only in B)" : " (only in A)" } ?? ""
      rows += procedure.lines.map {
        "| \(escaped(procedure.procedure))\(only) | \($0.change.rawValue) | \($0.numbers) "
          + "| \(escaped($0.text)) |"
      }
    }
    let count = Count.phrase(comparison.procedures.count, "procedure")
    let verb = comparison.procedures.count == 1 ? "differs" : "differ"
    return folded("Steps: \(count) \(verb)", rows.joined(separator: "\n") + "\n")
  }

  private var numbers: [String] {
    ["| | A | B |", "|---|---|---|"]
      + comparison.numbers.map { "| \($0.title) | \($0.inA) | \($0.inB) |" }
      + comparison.shortages.map { "\n\($0)." }
  }

  private var behaviours: [String] {
    var lines = [
      "Behaviour, as power\\_state and resident\\_on in the database and the hosts that execute each VM "
        + "show it:", "",
    ]
    for (name, other, outcome) in comparison.directions {
      switch outcome {
      case .alike: lines.append("- Every run of \(name) looks like one of \(other).")
      case .undecided(let reason):
        lines.append(
          "- Not decided whether every run of \(name) looks like one of \(other): \(reason).")
      case .parts(let parting):
        let count = Count.phrase(parting.trace.steps.count, "step")
        lines.append("- \(name) shows what \(other) never does, after \(count).")
      }
    }
    for (name, other, outcome) in comparison.directions {
      guard case .parts(let parting) = outcome else { continue }
      let count = Count.phrase(parting.trace.steps.count, "step")
      lines += [""]
      lines += folded(
        "A shortest run of \(name) that parts from \(other), \(count)", details(of: parting, other))
    }
    return lines
  }

  private func details(
    of parting: BehaviourDifference.PartingTrace, _ other: String
  ) -> String {
    let trace = TraceMarkdown(counterexample: parting.trace)
    let sentences = parting.sentences(other).map { sentence in
      sentence.hasPrefix("- ") ? "- " + escaped(String(sentence.dropFirst(2))) : escaped(sentence)
    }
    return trace.diagramAndSteps.joined(separator: "\n") + "\n\n"
      + sentences.joined(separator: "\n") + "\n"
  }

  /// A part that is closed at first.
  private func folded(_ title: String, _ body: String) -> [String] {
    ["<details><summary>\(escaped(title))</summary>", "", body, "</details>"]
  }
}
