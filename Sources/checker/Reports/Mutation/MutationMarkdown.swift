import Spec

/// Renders the mutants of designs as Markdown: a table of survivors, and everything else folded.
struct MutationMarkdown {
  let report: MutationReport

  /// The text.
  var text: String {
    report.designs.map { lines(of: $0).joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  private func escaped(_ text: String) -> String { TraceMarkdown.escaped(text) }

  private func lines(of design: DesignMutation) -> [String] {
    var lines = ["## \(escaped(design.path)): \(Count.phrase(design.results.count, "mutant"))", ""]
    lines += ["\(escaped(design.summary)), in \(Count.phrase(design.models.count, "model"))."]
    lines += design.unused.map { "- not used: \(escaped($0.model)), \(escaped($0.reason))" }
    let survivors = design.results(.survived)
    if !survivors.isEmpty {
      lines += ["", "| survived | edit | | entry of `changes` |", "|---|---|---|---|"]
      lines += survivors.map { mutant, outcome in
        "| \(escaped(mutant.change.procedure.value)), \(escaped(design.place(of: mutant))) "
          + "| \(escaped(mutant.sentence)) | \(escaped(outcome.phrase)) | `\(mutant.entry)` |"
      }
    }
    for kind in [MutantOutcome.Category.notRun, .equivalent, .incomplete, .killed, .invalid] {
      lines += folded(kind, of: design)
    }
    return lines
  }

  private func folded(_ kind: MutantOutcome.Category, of design: DesignMutation) -> [String] {
    let found = design.results(kind)
    guard !found.isEmpty else { return [] }
    let rows = found.map { mutant, outcome in
      "| \(escaped(mutant.change.procedure.value)), \(escaped(design.place(of: mutant))) "
        + "| \(escaped(mutant.sentence)) | \(escaped(outcome.phrase)) |"
    }
    let title = "\(kind.phrase): \(NumberFormat.grouped(found.count))"
    return ["", "<details><summary>\(title)</summary>", "", "| where | edit | |", "|---|---|---|"]
      + rows + ["", "</details>"]
  }
}
