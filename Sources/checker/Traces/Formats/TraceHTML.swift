/// Renders a counterexample as a page for a browser: what breaks and why, and the steps, of which a
/// script makes a diagram with the whole state after each step.
struct TraceHTML {
  let counterexample: Counterexample
  /// Whether steps are shown whose changes matter to nothing that follows.
  var isFull = false
  /// The number of the counterexample in a report, from 1; nil if it is a page of its own.
  var number: Int?
  /// The level of its headings.
  var level = 1

  /// A page of its own.
  var text: String {
    HTMLPage(
      title: counterexample.headline, content: section, traces: [counterexample]
    ).text
  }

  /// The section of a page; in a report one that can be closed.
  var section: String {
    let attributes =
      "class=\"trace\" data-prefix=\"\(anchor)\" data-level=\"\(level + 2)\""
      + (isFull ? " data-full" : "")
    let heading = HTMLText.element("h\(level)", counterexample.headline)
    guard let number else {
      return "<article \(attributes)>\n\(heading)\n\(content)\n</article>"
    }
    let open = number == 1 ? " open" : ""
    return "<details id=\"trace-\(number)\" \(attributes)\(open)>\n"
      + "<summary>\(heading)</summary>\n\(content)\n</details>"
  }

  private var anchor: String { number.map { "trace-\($0)-" } ?? "" }

  private var content: String {
    [
      number == nil ? about : "", breaks, causeList,
      "<h\(level + 1)>Steps</h\(level + 1)>", initially, steps, pending,
    ].filter { !$0.isEmpty }.joined(separator: "\n")
  }

  // MARK: Before the steps

  private var about: String {
    let model = counterexample.model
    var lines = [
      "<p>\(HTMLText.escaped(model.title))</p>"
    ]
    if let question = model.question { lines.append(HTMLText.element("p", question)) }
    lines.append(
      "<details class=\"about\"><summary>The model: \(HTMLText.element("code", model.path)), "
        + "design \(HTMLText.escaped(model.design))</summary>")
    lines.append(list(model.bounds + model.changes.map { "change: \($0)" }) + "</details>")
    return lines.joined(separator: "\n")
  }

  private var breaks: String {
    let items = counterexample.breaks.map { item in
      let doubt = item.isShortest ? "" : " There may be a shorter one; the search was cut short."
      return "<li><p><strong class=\"bad\">\(HTMLText.escaped(item.property))</strong> breaks at "
        + "<a href=\"#\(anchor)step-\(item.step + 1)\">step \(item.step + 1)</a>.\(doubt)</p>"
        + HTMLText.element("p", item.sentence)
        + HTMLText.element("p", "Here: \(item.explanation).") + "</li>"
    }
    return "<ul class=\"breaks\">\n\(items.joined(separator: "\n"))\n</ul>"
  }

  private var causeList: String {
    let rows = CauseText(counterexample: counterexample).rows.map {
      HTMLText.element("dt", $0.title) + HTMLText.element("dd", $0.text)
    }
    guard !rows.isEmpty else { return "" }
    return "<h\(level + 1)>Cause</h\(level + 1)>\n"
      + "<dl class=\"cause\">\n\(rows.joined(separator: "\n"))\n</dl>"
  }

  private var initially: String {
    var parts: [(subject: String, facts: [String])] = []
    for fact in counterexample.initialFacts where !fact.isOrdinary {
      let text = "\(fact.field) \(fact.value)"
      if parts.last?.subject == fact.subject {
        parts[parts.count - 1].facts.append(text)
      } else {
        parts.append((fact.subject, [text]))
      }
    }
    let phrases = parts.map { "\($0.subject): \($0.facts.joined(separator: ", "))" }
    return HTMLText.element(
      "p", "Initially \(phrases.joined(separator: "; ")).", style: "quiet")
  }

  // MARK: Steps

  /// The steps without a diagram, each with what it changes.
  private var steps: String {
    let items = counterexample.steps.enumerated().map { index, step in
      let lines =
        step.changes.map { "\($0.subject): \($0.field) \($0.old) → \($0.new)" }
        + step.movedCalls.map {
          "\($0.call): was in \($0.waitedFor), "
            + ($0.goesOnWith.map { "goes on with \($0)" } ?? "is over")
        }
      let changes = lines.map { HTMLText.element("span", $0) }.joined()
      return "<li id=\"\(anchor)step-\(index + 1)\">\(HTMLText.escaped(step.actor)): "
        + HTMLText.element("code", step.phrase)
        + (lines.isEmpty ? "" : "<span class=\"changes\">\(changes)</span>") + "</li>"
    }
    return "<ol class=\"plain\">\n\(items.joined(separator: "\n"))\n</ol>"
  }

  private var pending: String {
    let heading = "<h\(level + 1)>About to happen</h\(level + 1)>\n"
    guard !counterexample.pending.isEmpty else {
      return heading + "<p>Nothing: no thread is under way.</p>"
    }
    return heading
      + list(
        counterexample.pending.map {
          "\($0.actor), in \($0.procedure): \($0.step). \($0.sentence)"
        })
  }

  private func list(_ texts: [String]) -> String {
    "<ul>\(texts.map { HTMLText.element("li", $0) }.joined())</ul>"
  }
}
