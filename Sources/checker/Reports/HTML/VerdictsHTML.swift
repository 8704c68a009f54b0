import Explorer
import Invariants

/// Renders the verdicts of a run as a table, bad ones first.
struct VerdictsHTML {
  let run: ModelRun
  /// The number of the run's first counterexample on the page.
  let firstTrace: Int

  /// The table.
  var table: String {
    let rows = Verdict.groups.flatMap { group in
      run.verdicts.filter { group.contains($0.verdict) }.map(row)
    }
    return """
      <table class="stacks">
      <caption>Verdicts: \(HTMLText.escaped(Self.counts(of: run)))</caption>
      <thead><tr><th>verdict</th><th>property</th><th>expected</th><th>meaning</th></tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody></table>
      """
  }

  private func row(_ property: Property, _ verdict: Verdict) -> String {
    let expected = run.model.expectedVerdict(of: property)
    let differs = run.differs(verdict, of: property)
    let name = verdict == .violated || verdict == .notReached ? differs ? "bad" : "doubt" : ""
    let style = name.isEmpty ? verdict.styleName : name
    let remark = expected.map { $0 == verdict ? "as expected" : "expected: \($0.phrase)" } ?? ""
    return "<tr><td class=\"verdict \(style)\">\(verdict.phrase)</td>"
      + HTMLText.element("th", property.rawValue)
      + HTMLText.element("td", remark, style: differs ? "bad" : "muted")
      + "<td>\(HTMLText.escaped(property.sentence))\(link(to: property))</td></tr>"
  }

  /// A link to the counterexample that breaks a property; empty if there is none.
  private func link(to property: Property) -> String {
    for (index, trace) in run.reportedCounterexamples.enumerated() {
      guard let item = trace.breaks.first(where: { $0.property == property.rawValue }) else {
        continue
      }
      return " <a href=\"#trace-\(firstTrace + index)\">"
        + "Counterexample, \(Count.phrase(item.step + 1, "step"))</a>"
    }
    return ""
  }

  /// How many properties have each verdict: `2 violated, 20 holds`.
  static func counts(of run: ModelRun) -> String {
    Verdict.groups.flatMap { $0 }.compactMap { verdict in
      let count = run.verdicts.count { $0.verdict == verdict }
      return count == 0 ? nil : "\(count) \(verdict.phrase)"
    }.joined(separator: ", ")
  }
}

extension ModelRun {
  /// Whether a verdict is another than the model expects, or a bad one that it does not expect.
  func differs(_ verdict: Verdict, of property: Property) -> Bool {
    guard verdict != .incomplete else { return false }
    return model.expectedVerdict(of: property).map { $0 != verdict } ?? !verdict.isGood
  }
}

extension Verdict {
  /// The class of a verdict on a page.
  var styleName: String {
    switch self {
    case .holds, .reached: "good"
    case .violated, .notReached: "bad"
    case .incomplete: "doubt"
    case .vacuous: "muted"
    }
  }
}
