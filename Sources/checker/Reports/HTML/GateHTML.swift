import Explorer
import Invariants

/// Renders a gate as a page: how many models are as expected, a line for each model, and then those
/// that differ with their verdicts and counterexamples.
struct GateHTML {
  let report: GateReport

  /// The page.
  var page: HTMLPage {
    let different = report.lines.filter { $0.outcome == .different }
    var traces: [Counterexample] = []
    var sections: [String] = []
    for (index, line) in different.enumerated() {
      let model = ModelHTML(run: line.run, number: index + 1)
      sections.append(model.section(firstTrace: traces.count + 1))
      traces += line.run.told
    }
    let content = ["<h1>\(title)</h1>", tally, table].joined(separator: "\n")
    return HTMLPage(
      title: title, content: content + "\n" + sections.joined(separator: "\n"), traces: traces)
  }

  private var title: String {
    switch report.status {
    case .holds: "Gate: everything is as expected"
    case .incomplete: "Gate: incomplete"
    default:
      "Gate: \(Count.phrase(report.lines.count { $0.outcome == .different }, "model")) differ"
    }
  }

  private var tally: String {
    var items = GateLine.Outcome.allCases.compactMap { outcome -> String? in
      let count = report.lines.count { $0.outcome == outcome }
      guard count > 0 else { return nil }
      return "<li><b class=\"\(outcome.styleName)\">\(count)</b>\(outcome.phrase)</li>"
    }
    if report.skipped > 0 {
      items.append("<li><b class=\"doubt\">\(report.skipped)</b>not run</li>")
    }
    return "<ul class=\"tally\">\(items.joined())</ul>"
  }

  /// A line for each model, those that differ first.
  private var table: String {
    var number = 0
    let lines = GateLine.Outcome.pageOrder.flatMap { outcome in
      report.lines.filter { $0.outcome == outcome }
    }
    let rows = lines.map { line in
      if line.outcome == .different { number += 1 }
      return row(line, number: line.outcome == .different ? number : nil)
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
    let notes = line.mismatches.map { HTMLText.element("div", $0.phrase, class: "bad") }
    let reason = run.completion.phrase.map { HTMLText.element("div", $0, class: "doubt") } ?? ""
    return "<tr><td class=\"verdict \(line.outcome.styleName)\">\(line.outcome.phrase)</td>"
      + "<td>\(name)<div class=\"quiet\">\(HTMLText.escaped(run.model.title))</div>"
      + "\(notes.joined())\(reason)</td>"
      + HTMLText.element("td", VerdictsHTML.counts(of: run))
      + HTMLText.element("td", NumberFormat.grouped(run.distinctStates), class: "figure")
      + HTMLText.element("td", "\(run.depth)", class: "figure") + "</tr>"
  }
}

extension GateLine.Outcome {
  /// The order of a page, from what needs attention.
  fileprivate static let pageOrder: [Self] = [.different, .incomplete, .updated, .asExpected]

  /// The class of an outcome on a page.
  fileprivate var styleName: String {
    switch self {
    case .asExpected: "good"
    case .different: "bad"
    case .updated, .incomplete: "doubt"
    }
  }
}
