import Explorer
import Invariants
import Spec

/// Tells which counterexamples satisfy constraints.
struct WatchedText {
  let run: WatchedRun
  let presentation: Presentation

  /// The whole report.
  var text: String {
    let style = presentation.style
    var lines = style.wrap("\(run.model.path): \(run.model.title)", indentation: 2)
      .map(style.heading)
    lines.append("with \(run.constraints.joined(separator: "; "))")
    lines.append(
      "\(NumberFormat.grouped(run.distinctStates)) distinct states found, "
        + NumberFormat.duration(.seconds(run.seconds)))
    if let reason = run.completion.phrase { lines.append(style.incomplete(reason)) }
    lines += [""] + run.properties.map(line(of:))
    let counterexamples = CounterexampleBuilder(run.model).counterexamples(of: run.traces)
    for counterexample in presentation.traces.shown(of: counterexamples) {
      let trace = TraceText(
        counterexample: counterexample, style: style, isFull: presentation.isFull)
      lines += ["", ""] + trace.lines
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(of property: Property) -> String {
    let width = Property.allCases.map(\.rawValue.count).max() ?? 0
    let style = presentation.style
    guard let trace = run.traces.first(where: { $0.property == property }) else {
      let word = run.completion == .exhausted ? "none" : "none so far"
      return style.holds("  " + word.padded(to: 12)) + property.rawValue
    }
    return style.violated("  found       ") + property.rawValue.padded(to: width)
      + "  in \(Count.phrase(trace.steps.count, "step"))"
  }
}
