import Invariants
import Spec

/// Renders the mutants of designs for a terminal: survivors first, each as an entry to paste.
struct MutationText {
  let report: MutationReport
  let style: Style
  /// Whether every mutant is listed.
  var isFull = false

  /// The whole report.
  var text: String {
    report.designs.map { lines(of: $0).joined(separator: "\n") + "\n" }.joined(separator: "\n\n")
  }

  private func lines(of design: DesignMutation) -> [String] {
    let models = Count.phrase(design.models.count, "model")
    var lines = [style.heading("\(design.path), \(models)")]
    lines += style.wrap(design.summary, indentation: 2)
    for (model, reason) in design.unused {
      lines += style.wrap("not used: \(model), \(reason)", indentation: 2).map(style.incomplete)
    }
    lines += list(.survived, "Survived: no model notices the edit", of: design, style.violated)
    lines += notRun(design)
    lines += list(
      .equivalent, "Equivalent: in none of the models can an observer tell the edit", of: design,
      style.heading)
    lines += list(.incomplete, "Incomplete", of: design, style.incomplete)
    lines += killed(design)
    if isFull {
      lines += list(.invalid, "Invalid: the vocabulary refuses the edit", of: design, style.heading)
    }
    return lines
  }

  private func list(
    _ kind: MutantOutcome.Category, _ title: String, of design: DesignMutation,
    _ styled: (String) -> String
  ) -> [String] {
    let procedures = design.procedures(kind)
    guard !procedures.isEmpty else { return [] }
    return ["", styled(title)]
      + procedures.flatMap { procedure in
        ["  \(procedure.name)"]
          + procedure.results.flatMap { mutant, outcome in
            let line =
              "    \(design.place(of: mutant))  \(mutant.sentence) (\(outcome.phrase))"
            let entry = kind == .survived ? ["      \(mutant.entry)"] : []
            return style.wrap(line, indentation: 6) + entry.map(style.muted)
          }
      }
  }

  /// The mutants that no model runs, or only how many there are of each procedure.
  private func notRun(_ design: DesignMutation) -> [String] {
    let title = "Not run: no model runs what the edit changes"
    if isFull { return list(.notRun, title, of: design, style.incomplete) }
    let counts = design.procedures(.notRun).map { "\($0.name) \($0.results.count)" }
    guard !counts.isEmpty else { return [] }
    return ["", style.incomplete(title)]
      + style.wrap("  \(counts.joined(separator: ", "))", indentation: 2)
  }

  private func killed(_ design: DesignMutation) -> [String] {
    if isFull { return list(.killed, "Killed", of: design, style.holds) }
    let kills = design.kills
    guard !kills.isEmpty else { return [] }
    let width = kills.map(\.property.rawValue.count).max() ?? 0
    return ["", style.holds("Killed, by property")]
      + kills.map { property, words, count in
        "  \(property.rawValue.padded(to: width))  \(words.padded(to: 11)) "
          + "\(NumberFormat.grouped(count))"
      }
  }
}
