import Explorer
import Invariants

/// Renders the runs of `check` as a page: verdicts at a glance, then each model with its verdicts,
/// its counterexamples, and what its search looked like.
struct CheckHTML {
  let report: CheckReport
  /// Whether traces show steps whose changes matter to nothing that follows.
  var isFull = false

  /// The page.
  var page: HTMLPage {
    var traces: [Counterexample] = []
    var sections: [String] = []
    for (index, run) in report.runs.enumerated() {
      let model = ModelHTML(run: run, number: index + 1, isFull: isFull)
      sections.append(model.section(firstTrace: traces.count + 1))
      traces += run.reportedCounterexamples
    }
    let count = Count.phrase(report.runs.count, "model")
    let content =
      ["<h1>\(count) checked</h1>", tally, overview].joined(separator: "\n") + "\n"
      + sections.joined(separator: "\n")
    return HTMLPage(title: "\(count) checked", content: content, traces: traces)
  }

  private var tally: String {
    var counts: [Verdict: (all: Int, different: Int)] = [:]
    for run in report.runs {
      for (property, verdict) in run.verdicts {
        counts[verdict, default: (0, 0)].all += 1
        if run.differs(verdict, of: property) { counts[verdict, default: (0, 0)].different += 1 }
      }
    }
    var items: [String] = []
    func add(_ count: Int, _ words: String, _ style: String) {
      guard count > 0 else { return }
      items.append("<li><b class=\"\(style)\">\(count)</b>\(words)</li>")
    }
    for verdict in Verdict.groups.flatMap({ $0 }) {
      guard let (all, different) = counts[verdict] else { continue }
      let end = verdict.isGood || verdict == .incomplete ? "" : ", as expected"
      add(different, "\(verdict.phrase), not as expected", "bad")
      add(all - different, verdict.phrase + end, end.isEmpty ? verdict.styleName : "doubt")
    }
    return "<ul class=\"tally\">\(items.joined())</ul>"
  }

  /// One line for each model, if there are several.
  private var overview: String {
    guard report.runs.count > 1 else { return "" }
    let rows = report.runs.enumerated().map { index, run in
      let (word, style) =
        switch run.statusOfCheck {
        case .holds: ("passes", "good")
        case .incomplete: ("incomplete", "doubt")
        default: ("fails", "bad")
        }
      return "<tr>" + HTMLText.element("td", word, style: "verdict \(style)")
        + "<td><a href=\"#model-\(index + 1)\">"
        + HTMLText.element("code", run.model.path) + "</a></td>"
        + HTMLText.element("td", run.model.title)
        + HTMLText.element("td", VerdictsHTML.counts(of: run)) + "</tr>"
    }
    return """
      <table class="stacks"><thead><tr><th>result</th><th>model</th><th>title</th>\
      <th>verdicts</th></tr></thead>
      <tbody>\(rows.joined(separator: "\n"))</tbody></table>
      """
  }
}
