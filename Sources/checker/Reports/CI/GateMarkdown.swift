import Invariants

/// Renders a gate as Markdown, for the summary of a CI job or a comment on a change: the differences,
/// with a diagram of each new counterexample.
struct GateMarkdown {
  let report: GateReport

  /// The text.
  var text: String {
    let title = report.status == .holds ? "as expected" : "not as expected"
    var lines = ["## checker gate: \(title)", ""]
    if let revision = report.unchangedSince {
      return (lines + ["Nothing has changed since \(Self.code(revision)).", ""])
        .joined(separator: "\n")
    }
    lines += [TraceMarkdown.escaped(GateSummary(report: report).phrase) + ".", ""]
    lines += table + counterexamples + moved + gone + invalid + incomplete
    return lines.joined(separator: "\n") + "\n"
  }

  /// A row for each property whose verdicts moved.
  private var table: [String] {
    let properties = report.differences.properties
    guard !properties.isEmpty else { return [] }
    let rows = properties.map { difference in
      "| **\(difference.direction.rawValue)** | \(difference.property.rawValue) "
        + "| \(difference.moves.joined(separator: ", ")) | \(difference.cases.count): "
        + "\(TraceMarkdown.escaped(difference.modelPhrase)) |"
    }
    return ["| | property | verdict | models |", "|---|---|---|---|"] + rows + [""]
  }

  /// The counterexamples of weakened properties, each folded in.
  private var counterexamples: [String] {
    report.differences.properties.flatMap { difference -> [String] in
      guard let counterexample = difference.counterexample else {
        return []
      }
      let title =
        "\(difference.property.rawValue): \(Count.phrase(counterexample.steps.count, "step")), "
        + counterexample.model.path
      return [
        "<details><summary>\(HTMLText.escaped(title))</summary>", "",
        TraceMarkdown(counterexample: counterexample).text,
        "```console", "$ \(difference.command)", "```", "", "</details>", "",
      ]
    }
  }

  private var moved: [String] {
    let differences = report.differences
    var lines = differences.foremostCounts.map {
      "- \(Self.code($0.model)): \($0.phrase)"
    }
    let others = GateDifferences.others(differences.counts.count - lines.count, "model")
    if !others.isEmpty { lines.append("- \(others)") }
    lines += differences.lengths.map {
      "- \(Self.code($0.model)): \($0.property.rawValue) in \(Count.phrase($0.expected, "step")) → "
        + "\(Count.phrase($0.found, "step"))"
    }
    lines += differences.rests.map {
      "- \(Self.code($0.model)): \(PinnedRest.key) \($0.expected.rawValue) → \($0.found.rawValue)"
    }
    lines += differences.traces.map {
      "- \(Self.code($0.name)) no longer fits: \(TraceMarkdown.escaped($0.reason))"
    }
    return Self.section("Moved", lines)
  }

  private var gone: [String] {
    Self.section(
      "Taken by no model any more",
      report.differences.untakenSteps.map { "- \(Self.code("\($0.design), \($0.step)"))" })
      + Self.section(
        "Violated by no model any more",
        report.differences.unviolated.map { "- \($0.rawValue)" })
  }

  private var invalid: [String] {
    Self.section(
      "Cannot be run",
      InvalidModel.mistakes(of: report.invalid).map { diagnostic, models in
        "- \(TraceMarkdown.escaped("\(diagnostic)")), in "
          + TraceMarkdown.escaped(PropertyDifference.phrase(models: models))
      } + report.unfitLedgers.map { "- \(TraceMarkdown.escaped("\($0)"))" })
  }

  private var incomplete: [String] {
    Self.section(
      "Not explored to the end",
      report.lines.filter { $0.outcome == .incomplete }.map { line in
        let reason = line.run.completion.phrase ?? ""
        return "- \(Self.code(line.run.model.path)): \(TraceMarkdown.escaped(reason))"
      })
  }

  private static func section(_ title: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : ["### \(title)", ""] + lines + [""]
  }

  /// A name in the type of code; a name with a backtick has two around it.
  private static func code(_ text: String) -> String {
    let plain = text.replacingScalars { $0.isControl ? " " : nil }
    return plain.contains("`") ? "`` \(plain) ``" : "`\(plain)`"
  }
}
