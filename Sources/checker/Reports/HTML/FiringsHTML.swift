import Spec

/// Lists how often each step was taken, with a bar for each.
struct FiringsHTML {
  let run: ModelRun

  /// The table with its title; steps of procedures that never ran are left out.
  var table: String {
    let untaken = run.untakenSteps
    let firings = run.firings.filter { firing in
      firing.count > 0
        || untaken.contains { Self.place(of: $0) == [firing.procedure, firing.step] }
    }
    let largest = firings.map(\.count).max() ?? 0
    guard largest > 0 else { return "" }
    let rows = firings.map { firing in
      let share = Double(firing.count) / Double(largest) * 100
      let bar = "<span class=\"bar\" style=\"width:\((share * 10).rounded() / 10)%\"></span>"
      let count = firing.count == 0 ? "never" : NumberFormat.grouped(firing.count)
      return "<tr>\(HTMLText.element("td", firing.procedure))<th scope=\"row\">"
        + HTMLText.element("code", firing.step) + "</th>"
        + HTMLText.element("td", count, style: firing.count == 0 ? "figure doubt" : "figure")
        + "<td class=\"barcell\" aria-hidden=\"true\">\(firing.count == 0 ? "" : bar)</td></tr>"
    }
    return """
      <h3>How often each step was taken</h3>
      <table class="firings stacks"><thead><tr><th>procedure</th><th>step</th>\
      <th class="figure">times</th><td></td></tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody></table>
      """
  }

  /// A step as the list of firings names it.
  private static func place(of step: ModelRun.UntakenStep) -> [String] {
    [
      step.procedure == step.caller ? step.caller : "\(step.caller): \(step.procedure)", step.step,
    ]
  }
}
