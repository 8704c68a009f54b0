import Spec

/// Renders a counterexample as a Mermaid sequence diagram: a lane for each actor, an arrow for each
/// message, and notes for what changes; folded steps stay folded.
struct TraceMermaid {
  let counterexample: Counterexample

  /// The diagram.
  var text: String {
    let lanes = counterexample.usedLanes
    var lines = ["sequenceDiagram"]
    for (index, lane) in lanes.enumerated() {
      lines.append("  participant L\(index) as \(Self.escaped(lane))")
    }
    for run in FoldedRun.list(of: counterexample) { lines += self.lines(of: run, lanes) }
    for item in counterexample.breaks {
      lines.append(
        "  Note over \(noteSpan(lanes, lanes)): \(Self.escaped(item.property)) is violated")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func lines(of run: FoldedRun, _ lanes: [String]) -> [String] {
    switch run {
    case .folded(let steps):
      let own = counterexample.steps[steps].map(\.lane)
      return ["  Note over \(noteSpan(own, lanes)): … \(Count.phrase(steps.count, "step"))"]
    case .step(let index):
      return lines(of: counterexample.steps[index], number: index + 1, lanes)
    }
  }

  /// A note with the step, unless a message says it all; then what it sends and writes.
  private func lines(
    of step: Counterexample.Step, number: Int, _ lanes: [String]
  ) -> [String] {
    let from = name(of: step.lane, lanes)
    let text = "\(number) \(step.phrase)"
    let arrows = step.isFolded || step.nature == .fault ? [] : step.arrows
    let messages = arrows.filter { !$0.isWrite }
    let writes = arrows.filter(\.isWrite)
    guard let first = messages.first else {
      let values = writes.map(\.label).joined(separator: ", ")
      let end = values.isEmpty ? "" : ": \(values)"
      guard writes.isEmpty else {
        let database = name(of: Lane.database.phrase, lanes)
        return ["  \(from)->>\(database): \(Self.escaped(text + end))"]
      }
      return ["  Note over \(from): \(Self.escaped(text))"]
    }
    return ["  \(from)->>\(name(of: first.to, lanes)): \(Self.escaped(text))"]
      + (messages.dropFirst() + writes).map {
        "  \(from)-->>\(name(of: $0.to, lanes)): \(Self.escaped($0.label))"
      }
  }

  private func name(of lane: String, _ lanes: [String]) -> String {
    "L\(lanes.firstIndex(of: lane) ?? 0)"
  }

  /// The first and the last of some lanes, for a note over all between them.
  private func noteSpan(_ some: [String], _ lanes: [String]) -> String {
    let indices = some.compactMap(lanes.firstIndex(of:))
    let (first, last) = (indices.min() ?? 0, indices.max() ?? 0)
    return first == last ? "L\(first)" : "L\(first),L\(last)"
  }

  /// Text in which nothing means anything to Mermaid, or to the HTML that it makes.
  static func escaped(_ text: String) -> String {
    text.replacingScalars { scalar in
      let isPlain =
        scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        || " _.,:=()/'+-…→“”".unicodeScalars.contains(scalar)
      return isPlain ? nil : "#\(scalar.value);"
    }
  }
}

extension Counterexample {
  /// The lanes on which something happens or to which something is sent, in the order of diagrams.
  var usedLanes: [String] {
    let used = Set(steps.map(\.lane) + steps.flatMap(\.arrows).map(\.to))
    return used.sorted { ($0.laneRank, $0) < ($1.laneRank, $1) }
  }

  /// What the trace breaks, in one line.
  var headline: String {
    let verb = breaks.count == 1 ? "is violated" : "are violated"
    return "\(Phrases.list(breaks.map(\.property), "and")) \(verb), "
      + Count.phrase(steps.count, "step")
  }
}

extension String {
  /// Clients stand first, then the database, then the hosts.
  fileprivate var laneRank: Int { [Lane.client, .database].firstIndex { $0.phrase == self } ?? 2 }
}
