import Invariants
import Spec

/// `checker replay`: executes a saved trace against its model as it is now.
struct ReplayCommand {
  let options: Options

  /// Runs the command and returns its output.
  func run(_ operands: [String]) throws(CommandFailure) -> CommandResult {
    let path = operands[0]
    do throws(Mistakes) {
      let counterexample = try TraceFile.load(path)
      try checkProperties(of: counterexample, at: path)
      let model = try LoadedModel.load(TraceFile.modelPath(of: counterexample, at: path))
      let replay = Replayer(counterexample, model).run()
      guard let difference = replay.difference else {
        return CommandResult(output: confirmation(of: counterexample, path), status: .holds)
      }
      var output = ReplayText(path: path, counterexample: counterexample, style: Style(options))
        .text(difference)
      if options.adapts { output += adapted(counterexample, model) }
      return CommandResult(output: output, status: .violated)
    } catch {
      throw CommandFailure(message: "\(error)")
    }
  }

  private func confirmation(of counterexample: Counterexample, _ path: String) -> String {
    "\(path): confirmed: \(counterexample.headline)\n"
  }

  /// Refuses a trace that breaks a property which does not exist.
  private func checkProperties(
    of counterexample: Counterexample, at path: String
  ) throws(Mistakes) {
    for item in counterexample.breaks where Property(rawValue: item.property) == nil {
      let nearest = NearestName.phrase(
        for: item.property, among: Property.allCases.map(\.rawValue))
      throw Mistakes([
        Diagnostic(
          file: path, message: "found the unknown property \(item.property.quoted)\(nearest)")
      ])
    }
  }

  /// The nearest behaviour that still breaks the last property of a trace, as text.
  private func adapted(_ counterexample: Counterexample, _ model: LoadedModel) -> String {
    guard let property = counterexample.breaks.last.flatMap({ Property(rawValue: $0.property) }),
      let adaptation = Adapter(counterexample, model, breaking: property).nearest()
    else {
      return "\nNothing near it breaks the property, within "
        + "\(NumberFormat.grouped(Adapter.maximumPlaces)) places.\n"
    }
    let trace = Trace(
      property: property, initial: model.machine.model.initialState, steps: adaptation.steps,
      isShortest: false)
    let found = CounterexampleBuilder(model).counterexamples(of: [trace])
    let summary =
      "\nThe nearest behaviour that breaks it: \(Count.phrase(adaptation.kept, "step")) of the trace, "
      + "\(adaptation.leftOut) left out, \(adaptation.new) new\n\n"
    return summary + found.map { OutputFormat.text.render($0, Presentation(options)) }.joined()
  }
}
