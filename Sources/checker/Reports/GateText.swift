/// Renders a gate for a terminal: one line per model, its differences, and a summary.
struct GateText {
  let report: GateReport
  let style: Style

  /// The whole report.
  var text: String {
    let width = report.lines.map(\.run.model.path.count).max() ?? 0
    var text = ""
    for line in report.lines {
      let states = "\(NumberFormat.grouped(line.run.distinctStates)) states"
      let seconds = NumberFormat.duration(.seconds(line.run.seconds))
      text += "\(word(line))\(line.run.model.path.padded(to: width))  "
      text += style.muted("\(states), depth \(line.run.depth), \(seconds)") + "\n"
      if let reason = line.run.completion.phrase { text += "            \(reason)\n" }
      for mismatch in line.mismatches { text += "            \(mismatch.phrase)\n" }
    }
    for model in report.invalid {
      text += style.violated("invalid".padded(to: 12)) + model.path + "\n"
    }
    return text + mistakes + "\n" + summary
  }

  /// Each distinct mistake once, with the affected models.
  private var mistakes: String {
    InvalidModel.mistakes(of: report.invalid).map { diagnostic, models in
      let shown = models.prefix(Self.namedModels).joined(separator: ", ")
      let rest = models.count - Self.namedModels
      let others = rest > 0 ? " and \(Count.phrase(rest, "other"))" : ""
      return "\n\(diagnostic)\n  in \(shown)\(others)\n"
    }.joined()
  }

  /// The most models that are named at a mistake.
  private static let namedModels = 3

  private func word(_ line: GateLine) -> String {
    let word = line.outcome.phrase.padded(to: 12)
    return switch line.outcome {
    case .asExpected: style.holds(word)
    case .different: style.violated(word)
    case .updated, .incomplete: style.incomplete(word)
    }
  }

  /// The number of models with each outcome; `as expected` is always given.
  private var summary: String {
    var parts: [String] = []
    for outcome in GateLine.Outcome.allCases {
      let count = report.lines.count { $0.outcome == outcome }
      if count > 0 || outcome == .asExpected { parts.append("\(count) \(outcome.phrase)") }
    }
    if !report.invalid.isEmpty { parts.append("\(report.invalid.count) invalid") }
    if report.skipped > 0 { parts.append("\(report.skipped) not run") }
    let count = report.lines.count + report.invalid.count + report.skipped
    return "\(count) \(count == 1 ? "model" : "models"): \(parts.joined(separator: ", "))\n"
  }
}

extension GateLine.Outcome {
  /// The outcome as shown to the reader.
  var phrase: String { self == .asExpected ? "as expected" : rawValue }
}
