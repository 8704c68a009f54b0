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
    return text + "\n" + summary
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
  private var summary: String {
    var parts: [String] = []
    for outcome in GateLine.Outcome.allCases {
      let count = report.lines.count { $0.outcome == outcome }
      if count > 0 || outcome == .asExpected { parts.append("\(count) \(outcome.phrase)") }
    }
    if report.skipped > 0 { parts.append("\(report.skipped) not run") }
    let count = report.lines.count + report.skipped
    return "\(count) \(count == 1 ? "model" : "models"): \(parts.joined(separator: ", "))\n"
  }
}

extension GateLine.Outcome {
  /// The outcome as shown to the reader.
  var phrase: String { self == .asExpected ? "as expected" : rawValue }
}
