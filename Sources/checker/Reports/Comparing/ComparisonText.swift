import Invariants
import Spec

/// Renders a comparison for a terminal.
struct ComparisonText {
  let comparison: Comparison
  let style: Style
  /// Whether traces show steps whose changes matter to nothing that follows.
  var isFull = false
  /// The traces to show.
  var traces = TraceSelection.all

  /// The whole report.
  var text: String {
    var lines = sides
    lines += ["", style.heading("Properties")] + properties
    lines += ["", style.heading("Steps")] + procedures
    lines += ["", style.heading("State space")] + numbers
    lines += ["", style.heading("Behaviour")] + behaviours
    for counterexample in traces.shown(of: comparison.counterexamples) {
      lines += ["", "", style.heading("Lost in B")]
      lines += TraceText(counterexample: counterexample, style: style, isFull: isFull).lines
    }
    if traces != .none {
      for (name, other, outcome) in comparison.directions {
        guard case .parts(let parting) = outcome else { continue }
        lines += ["", ""] + self.lines(of: parting, name, other)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var sides: [String] {
    zip(["A", "B"], [comparison.runOfA, comparison.runOfB]).flatMap { name, run in
      style.wrap(
        "\(name)  \(run.model.path): \(run.model.title), design \(run.model.designName)",
        indentation: 3)
    }
  }

  private var properties: [String] {
    let changes = comparison.properties
    guard !changes.isEmpty else { return ["  every property has the same verdict in A and B"] }
    let width = changes.map(\.property.rawValue.count).max() ?? 0
    return Comparison.PropertyChange.Meaning.allCases.flatMap { meaning in
      changes.filter { $0.meaning == meaning }.map { change in
        let word = meaning.rawValue.padded(to: 9)
        let styled =
          switch meaning {
          case .lost: style.violated(word)
          case .gained: style.holds(word)
          case .changed: style.incomplete(word)
          }
        let name = change.property.rawValue.padded(to: width)
        return "  \(styled) \(name)  \(change.verdictInA.phrase) → \(change.verdictInB.phrase)"
      }
    }
  }

  private var procedures: [String] {
    guard !comparison.procedures.isEmpty else { return ["  the designs are the same"] }
    return comparison.procedures.flatMap { procedure in
      let end = procedure.isNew.map { $0 ? ", only in B" : ", only in A" } ?? ""
      return ["  \(procedure.procedure)\(end)"]
        + procedure.lines.flatMap { line in
          let start = "    \(line.change.rawValue.padded(to: 8)) \(line.numbers.padded(to: 7)) "
          return style.wrap(start + line.text, indentation: start.count)
        }
    }
  }

  private var numbers: [String] {
    let width = max(10, comparison.numbers.map { max($0.inA.count, $0.inB.count) }.max() ?? 0)
    func right(_ text: String) -> String {
      String(repeating: " ", count: max(0, width - text.count)) + text
    }
    return ["                    " + right("A") + "  " + right("B")]
      + comparison.numbers.map {
        "  \($0.title.padded(to: 18))\(right($0.inA))  \(right($0.inB))"
      }
      + comparison.shortages.map(style.incomplete)
  }

  private var behaviours: [String] {
    let seen =
      "Seen are power_state and resident_on in the database, and which hosts execute each VM."
    return ["  " + seen]
      + comparison.directions.flatMap { name, other, outcome in
        switch outcome {
        case .alike: ["  Every run of \(name) looks like one of \(other)."]
        case .parts(let parting):
          [
            "  \(name) shows what \(other) never does, after "
              + "\(Count.phrase(parting.trace.steps.count, "step")); see below."
          ]
        case .undecided(let reason):
          style.wrap(
            "  not decided whether every run of \(name) looks like one of \(other): \(reason)",
            indentation: 4
          ).map(style.incomplete)
        }
      }
  }

  private func lines(
    of parting: BehaviourDifference.PartingTrace, _ name: String, _ other: String
  ) -> [String] {
    let trace = TraceText(counterexample: parting.trace, style: style, isFull: isFull)
    let count = parting.trace.steps.count
    var lines = [
      style.heading(
        "A shortest run of \(name) that parts from \(other), \(Count.phrase(count, "step"))")
    ]
    lines += [""] + trace.initialLines + [""] + trace.stepLines + [""]
    for sentence in parting.sentences(other) {
      lines += style.wrap("     \(sentence)", indentation: 7)
    }
    return lines
  }
}

extension LoadedModel {
  /// The name of the design, and whether the model changes it.
  var designName: String {
    machine.model.design.name + (changes.isEmpty ? "" : " with changes")
  }
}

extension ProcedureDifference.Line {
  /// The positions in both versions: `3`, or `3 → 5`.
  var numbers: String {
    switch (before, after) {
    case (let before?, let after?) where before.number != after.number:
      "\(before.number) → \(after.number)"
    case (let place?, _), (nil, let place?): "\(place.number)"
    case (nil, nil): ""
    }
  }

  /// The step, or both versions of it.
  var text: String {
    let texts = [before?.text, after?.text].compactMap(\.self)
    return change == .changed ? texts.joined(separator: " → ") : texts.first ?? ""
  }
}
