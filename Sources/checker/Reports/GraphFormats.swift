/// Renders a state graph.
struct GraphFormats {
  let graph: StateGraph
  let title: String

  /// The graph in a format.
  func render(_ format: OutputFormat) -> String {
    switch format {
    case .dot: dot
    case .aut: aut
    case .json: JSONWriter.pretty(json)
    default: summary
    }
  }

  private var summary: String {
    "\(title)\n\(Count.phrase(graph.states.count, "state")), "
      + "\(Count.phrase(graph.edges.count, "transition"))\n"
  }

  /// The graph for Graphviz; the facts of a state are its tooltip.
  private var dot: String {
    var lines = [
      "digraph states {", "  label=\(TraceDOT.quoted(title)); labelloc=t;",
      "  node [shape=circle, fontname=\"sans-serif\", fontsize=9, width=0.3];",
      "  edge [fontname=\"sans-serif\", fontsize=8];",
    ]
    for (number, facts) in graph.states.enumerated() {
      let style =
        graph.marked.contains(number) ? ", style=filled" : number == 0 ? ", penwidth=2" : ""
      let tooltip = TraceDOT.quoted(facts.joined(separator: "\n"))
      lines.append("  \(number) [tooltip=\(tooltip)\(style)];")
    }
    lines += graph.edges.map { edge in
      "  \(edge.from) -> \(edge.to) [label=\(TraceDOT.quoted("\(edge.actor): \(edge.phrase)"))];"
    }
    return (lines + ["}"]).joined(separator: "\n") + "\n"
  }

  /// The graph in the Aldebaran format, which CADP, mCRL2 and other LTS tools read.
  private var aut: String {
    var lines = ["des (0, \(graph.edges.count), \(graph.states.count))"]
    lines += graph.edges.map { edge in
      let label = "\(edge.actor): \(edge.phrase)".map { $0 == "\"" || $0.isNewline ? " " : $0 }
      return "(\(edge.from), \"\(String(label))\", \(edge.to))"
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var json: JSONElement {
    [
      "version": 1, "title": .string(title),
      "states": .array(
        graph.states.enumerated().map { number, facts in
          [
            "number": .integer(number), "facts": .strings(facts),
            "isMarked": .boolean(graph.marked.contains(number)),
          ]
        }),
      "transitions": .array(
        graph.edges.map { edge in
          [
            "from": .integer(edge.from), "to": .integer(edge.to), "actor": .string(edge.actor),
            "step": .string(edge.phrase), "procedure": .string(edge.procedure),
          ]
        }),
    ]
  }
}
