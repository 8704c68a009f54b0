import Spec

/// Renders a counterexample for Graphviz: its shown steps in columns, in the order of each actor, with
/// what they send and what they read.
struct TraceDOT {
  let counterexample: Counterexample

  /// The graph.
  var text: String {
    let shown = FoldedRun.list(of: counterexample).compactMap { run -> Int? in
      if case .step(let index) = run { return index }
      return nil
    }
    var lines = [
      "digraph counterexample {", "  label=\(Self.quoted(counterexample.headline));",
      "  labelloc=t; rankdir=TB; newrank=true;",
      "  node [shape=box, style=rounded, fontname=\"sans-serif\", fontsize=10];",
    ]
    for (number, lane) in counterexample.usedLanes.enumerated() {
      let own = shown.filter { counterexample.steps[$0].lane == lane }
      guard !own.isEmpty else { continue }
      lines.append("  subgraph cluster_\(number) { label=\(Self.quoted(lane));")
      lines += own.map(node)
      lines.append("  }")
    }
    lines += zip(shown, shown.dropFirst()).map { "  s\($0 + 1) -> s\($1 + 1) [style=invis];" }
    lines += edges(shown)
    return (lines + ["}"]).joined(separator: "\n") + "\n"
  }

  private func node(_ index: Int) -> String {
    let step = counterexample.steps[index]
    let breaks = counterexample.breaks.filter { $0.step == index }.map(\.property)
    let end = breaks.isEmpty ? "" : "\nbreaks \(breaks.joined(separator: ", "))"
    let style =
      breaks.isEmpty
      ? (step.nature != .protocolStep ? ", penwidth=2" : "") : ", color=red, penwidth=2"
    return "    s\(index + 1) [label=\(Self.quoted("\(index + 1) \(step.phrase)\(end)"))\(style)];"
  }

  private func edges(_ shown: [Int]) -> [String] {
    var lines: [String] = []
    for (position, index) in shown.enumerated() {
      let step = counterexample.steps[index]
      let later = shown.dropFirst(position + 1)
      if let next = later.first(where: { counterexample.steps[$0].actor == step.actor }) {
        lines.append("  s\(index + 1) -> s\(next + 1);")
      }
      for arrow in step.arrows {
        guard let next = later.first(where: { counterexample.steps[$0].lane == arrow.to }) else {
          continue
        }
        lines.append(
          "  s\(index + 1) -> s\(next + 1) [style=dashed, label=\(Self.quoted(arrow.label))];")
      }
    }
    for reading in counterexample.readings {
      for use in reading.uses where shown.contains(reading.step) && shown.contains(use) {
        lines.append(
          "  s\(reading.step + 1) -> s\(use + 1) [color=red, style=dotted, label=\"read\"];")
      }
    }
    return lines
  }

  /// A string of the DOT language.
  static func quoted(_ text: String) -> String {
    let escaped = text.replacingScalars { scalar in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case "\n": "\\n"
      default: scalar.isControl ? " " : nil
      }
    }
    return "\"\(escaped)\""
  }
}
