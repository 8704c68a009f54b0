import Explorer
import Invariants

/// Renders a gate for a terminal: one line per model, the differences in groups, and a summary.
struct GateText {
  let report: GateReport
  let style: Style
  var isFull = false

  /// The whole report.
  var text: String {
    if let revision = report.unchangedSince {
      return "no model, design, trace or pin has changed since \(revision)\n"
    }
    let width = report.lines.map(\.run.model.path.count).max() ?? 0
    var text = ""
    for line in report.lines {
      let states = "\(NumberFormat.grouped(line.run.distinctStates)) states"
      let seconds = NumberFormat.duration(.seconds(line.run.seconds))
      text += "\(word(line))\(line.run.model.path.padded(to: width))  "
      text += style.muted("\(states), depth \(line.run.depth), \(seconds)") + "\n"
      if let reason = line.run.completion.phrase { text += "            \(reason)\n" }
    }
    for model in report.invalid {
      text += style.violated("invalid".padded(to: 12)) + model.path + "\n"
    }
    let groups = GateDifferenceText(
      differences: report.differences, style: style, isFull: isFull)
    text += groups.lines.map { $0 + "\n" }.joined()
    return text + mistakes + overview + refusal + "\n" + summary
  }

  /// The weakened properties in a line each, where their counterexamples fill the screen.
  private var overview: String {
    let weakened = report.differences.properties.filter { $0.direction == .weakened }
    guard weakened.count > 1 else { return "" }
    let width = weakened.map(\.property.rawValue.count).max() ?? 0
    return "\n"
      + weakened.map { difference in
        let steps = difference.counterexample.map { ", \(Count.phrase($0.steps.count, "step"))" }
        return style.violated("weakened".padded(to: 12))
          + difference.property.rawValue.padded(to: width)
          + "  in \(Count.phrase(difference.cases.count, "model"))\(steps ?? "")\n"
      }.joined()
  }

  /// Each distinct mistake once, with the affected models.
  private var mistakes: String {
    InvalidModel.mistakes(of: report.invalid).map { diagnostic, models in
      "\n\(diagnostic)\n  in \(PropertyDifference.phrase(models: models))\n"
    }.joined()
      + report.unfitLedgers.map { "\n\($0)\n" }.joined()
  }

  /// Why an update was not written; empty if it was, or nobody asked for one.
  private var refusal: String {
    let names = report.refusedNames
    guard !names.isEmpty else { return "" }
    let lines = style.wrap(
      "nothing was updated: the expectations of \(Phrases.list(names, "and")) would become weaker; "
        + "if that is meant, add", indentation: 2)
    // Not wrapped: it is there to be copied.
    let options = names.map { "--allow-weaker \($0)" }.joined(separator: " ")
    return "\n" + lines.joined(separator: "\n") + "\n  \(options)\n"
  }

  private func word(_ line: GateLine) -> String {
    let word = line.outcome.phrase.padded(to: 12)
    return switch line.outcome {
    case .asExpected: style.holds(word)
    case .different: style.violated(word)
    case .updated, .incomplete: style.incomplete(word)
    }
  }

  /// The number of models with each outcome; `as expected` is always given.
  private var summary: String { "\(GateSummary(report: report).phrase)\n" }
}

extension GateLine.Outcome {
  /// The outcome as shown to the reader.
  var phrase: String { self == .asExpected ? "as expected" : rawValue }
}
