import Invariants
import Spec

/// Tells what random walks have covered and found; it never says that a property holds.
struct SimulationText {
  let simulation: Simulation
  let model: LoadedModel
  let style: Style
  let isFull: Bool

  /// The whole report.
  var text: String {
    var lines = style.wrap("\(model.path): \(model.title)", indentation: 2).map(style.heading)
    lines += [
      "\(Count.phrase(simulation.walks, "random walk")), "
        + "\(Count.phrase(simulation.steps, "step")), the longest "
        + "\(Count.phrase(simulation.longest, "step"))", "",
    ]
    lines += simulation.properties.map(line(of:)) + coverage
    let traces = simulation.violations.map(\.trace)
    for counterexample in CounterexampleBuilder(model).counterexamples(of: traces) {
      lines +=
        ["", ""]
        + TraceText(counterexample: counterexample, style: style, isFull: isFull).lines
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(of property: Property) -> String {
    let width = Property.allCases.map(\.rawValue.count).max() ?? 0
    let name = property.rawValue
    if let found = simulation.violations.first(where: { $0.property == property }) {
      let shortened = found.trace.steps.count
      return style.violated("  violated    ") + name.padded(to: width)
        + "  in walk \(found.walk) after \(Count.phrase(found.length, "step")), "
        + "shortened to \(shortened)"
    }
    let hasApplied = simulation.applied & 1 << UInt64(property.number) != 0
    if property.kind == .landmark {
      return (hasApplied ? style.holds("  reached     ") : style.incomplete("  not reached "))
        + name
    }
    return style.incomplete(hasApplied ? "  not broken  " : "  not asked   ") + name
  }

  /// The steps of procedures that ran which no walk has taken.
  private var coverage: [String] {
    let program = model.machine.program
    let positions = Array(program.instructions.indices.dropFirst())
    let taken = positions.filter { simulation.labelCounts[$0] > 0 }
    let missed = positions.filter {
      simulation.labelCounts[$0] == 0 && program.instructions[$0].wokenBy == .nobody
    }
    let procedures = Set(positions.map { program.procedureNames[$0] })
    let run = Set(taken.map { program.procedureNames[$0] })
    let steps = "\(taken.count) of \(positions.count) steps of the design were taken"
    var lines = [
      "",
      "\(run.count) of \(procedures.count) procedures ran, "
        + steps + (missed.isEmpty ? "" : "; these were not:"),
    ]
    lines += missed.map { position in
      "  \(program.procedureNames[position]): \(program.reference(at: position))"
        + program.instructions[position].parameterList
    }
    return lines
  }
}
