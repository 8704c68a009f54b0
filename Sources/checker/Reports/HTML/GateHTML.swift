import Explorer
import Invariants

/// Renders a gate as a page: how many models are as expected, those that differ with their verdicts
/// and counterexamples, and then a line for each of the others.
struct GateHTML {
  let report: GateReport

  /// The page.
  var page: HTMLPage {
    var traces: [Counterexample] = []
    var sections: [String] = []
    for (index, line) in different.enumerated() {
      let model = ModelHTML(run: line.run, number: index + 1)
      sections.append(model.section(firstTrace: traces.count + 1))
      traces += line.run.reportedCounterexamples
    }
    let parts =
      [
        "<h1>\(title)</h1>", tally, GateDifferencesHTML(differences: report.differences).section,
        invalid, notable,
      ] + sections + [expected]
    return HTMLPage(
      title: title, content: parts.filter { !$0.isEmpty }.joined(separator: "\n"), traces: traces)
  }

  private var different: [GateLine] { report.lines.filter { $0.outcome == .different } }

  private var title: String {
    switch report.status {
    case .holds: return "Gate: everything is as expected"
    case .incomplete: return "Gate: incomplete"
    case .unusable where report.invalid.isEmpty: return "Gate: a ledger does not fit"
    case .unusable: return "Gate: \(Count.phrase(report.invalid.count, "model")) cannot be run"
    default:
      let count = different.count
      return "Gate: \(Count.phrase(count, "model")) \(count == 1 ? "differs" : "differ")"
    }
  }

  private var tally: String {
    var items = GateLine.Outcome.allCases.compactMap { outcome -> String? in
      let count = report.lines.count { $0.outcome == outcome }
      guard count > 0 else { return nil }
      return "<li><b class=\"\(outcome.styleName)\">\(count)</b>\(outcome.phrase)</li>"
    }
    if !report.invalid.isEmpty {
      items.append("<li><b class=\"bad\">\(report.invalid.count)</b>invalid</li>")
    }
    if report.skipped > 0 {
      items.append("<li><b class=\"doubt\">\(report.skipped)</b>not run</li>")
    }
    return "<ul class=\"tally\">\(items.joined())</ul>"
  }

  /// The models that cannot be run, with each distinct mistake once.
  private var invalid: String {
    let mistakes =
      InvalidModel.mistakes(of: report.invalid)
      + report.unfitLedgers.map { ($0, [$0.file ?? ""]) }
    guard !mistakes.isEmpty else { return "" }
    let items = mistakes.map { diagnostic, models in
      "<li>\(HTMLText.element("code", "\(diagnostic)"))"
        + HTMLText.element("div", "in " + models.joined(separator: ", "), style: "quiet") + "</li>"
    }
    return "<h2>Cannot be run</h2>\n<ul>\(items.joined(separator: "\n"))</ul>"
  }

  /// A line for each model that needs attention, those that differ first.
  private var notable: String {
    table(
      different + report.lines.filter { $0.outcome != .different && $0.outcome != .asExpected })
  }

  /// The models that are as expected; closed if there are others.
  private var expected: String {
    let lines = report.lines.filter { $0.outcome == .asExpected }
    guard !lines.isEmpty else { return "" }
    let open = lines.count == report.lines.count ? " open" : ""
    return """
      <details class="model"\(open)>
      <summary><h2>\(Count.phrase(lines.count, "model")) as expected</h2></summary>
      \(table(lines))
      </details>
      """
  }

  private func table(_ lines: [GateLine]) -> String {
    guard !lines.isEmpty else { return "" }
    let rows = lines.enumerated().map { index, line in
      row(line, number: line.outcome == .different ? index + 1 : nil)
    }
    return """
      <table class="stacks">
      <thead><tr><th>result</th><th>model</th><th>verdicts</th><th class="figure">states</th>\
      <th class="figure">depth</th></tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody></table>
      """
  }

  private func row(_ line: GateLine, number: Int?) -> String {
    let run = line.run
    let path = HTMLText.element("code", run.model.path)
    let name = number.map { "<a href=\"#model-\($0)\">\(path)</a>" } ?? path
    let notes = line.mismatches.map { HTMLText.element("div", $0.phrase, style: "bad") }
    let reason = run.completion.phrase.map { HTMLText.element("div", $0, style: "doubt") } ?? ""
    let states = NumberFormat.grouped(run.distinctStates)
    return "<tr>"
      + HTMLText.element("td", line.outcome.phrase, style: "verdict \(line.outcome.styleName)")
      + "<td>\(name)<div class=\"quiet\">\(HTMLText.escaped(run.model.title))</div>"
      + "\(notes.joined())\(reason)</td>"
      + HTMLText.element("td", VerdictsHTML.counts(of: run))
      + "<td class=\"figure\" data-name=\"states\">\(states)</td>"
      + "<td class=\"figure\" data-name=\"depth\">\(run.depth)</td></tr>"
  }
}

extension GateLine.Outcome {
  /// The class of an outcome on a page.
  fileprivate var styleName: String {
    switch self {
    case .asExpected: "good"
    case .different: "bad"
    case .updated, .incomplete: "doubt"
    }
  }
}
