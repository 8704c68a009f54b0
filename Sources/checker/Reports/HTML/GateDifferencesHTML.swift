import Invariants

/// Renders the differences of a gate as a section of its page.
struct GateDifferencesHTML {
  let differences: GateDifferences

  /// The differences by property and direction, then what no model shows any more.
  var section: String {
    let rows = differences.properties.map { difference in
      let models = HTMLText.element("div", difference.modelPhrase, style: "quiet")
      let command = HTMLText.element("code", difference.command)
      return "<tr>"
        + HTMLText.element(
          "td", difference.direction.rawValue, style: "verdict \(difference.direction.styleName)")
        + "<td>\(HTMLText.escaped(difference.property.rawValue))"
        + HTMLText.element("div", difference.property.sentence, style: "quiet") + "</td>"
        + HTMLText.element("td", difference.moves.joined(separator: ", "))
        + "<td>\(Count.phrase(difference.cases.count, "model"))\(models)<div>\(command)</div></td></tr>"
    }
    let gone =
      differences.untakenSteps.map { "\($0.design), \($0.step): taken by no model any more" }
      + differences.unviolated.map { "\($0.rawValue): violated by no model any more" }
    let list = gone.map { HTMLText.element("li", $0) }.joined(separator: "\n")
    guard !rows.isEmpty || !gone.isEmpty else { return "" }
    let table =
      rows.isEmpty
      ? ""
      : """
      <table class="stacks">
      <thead><tr><th>direction</th><th>property</th><th>verdict</th><th>models</th></tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody></table>
      """
    return "<h2>Differences</h2>\n\(table)" + (gone.isEmpty ? "" : "<ul>\(list)</ul>")
  }
}

extension PropertyDifference.Direction {
  /// The class of a direction on a page.
  fileprivate var styleName: String {
    switch self {
    case .weakened: "bad"
    case .silenced: "doubt"
    case .strengthened: "good"
    }
  }
}
