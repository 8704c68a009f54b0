import Explorer

/// `checker simulate`: takes random walks through a model.
struct SimulateCommand {
  let options: Options

  /// Runs the command and returns its output.
  func run(_ operands: [String]) throws(CommandFailure) -> CommandResult {
    let model: LoadedModel
    do throws(Mistakes) { model = try LoadedModel.load(operands[0]) } catch {
      throw CommandFailure(message: "\(error)")
    }
    try options.checkFiles()
    var simulation = Simulation(model, seed: options.seed, maximumSteps: options.walkSteps)
    let clock = ContinuousClock()
    let end = clock.now + .seconds(options.walkSeconds)
    Interrupt.duringSearch {
      while !Interrupt.isRequested() {
        simulation.walk()
        if let walks = options.walks {
          if simulation.walks >= walks { break }
        } else if clock.now >= end {
          break
        }
      }
    }
    let text = SimulationText(
      simulation: simulation, model: model, style: Style(options), isFull: options.isFull)
    // Nothing is shown to hold: a simulation without a violation is incomplete.
    return CommandResult(
      output: text.text, status: simulation.violations.isEmpty ? .incomplete : .violated)
  }
}
