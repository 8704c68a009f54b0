import Spec

/// `checker graph`: prints the state graph of a model, or a part of it.
struct GraphCommand {
  let options: Options

  /// The states that somebody can still look at in a drawing.
  static let maximumDrawn = 400
  /// The states that a graph for programs may have.
  static let maximumStates = 500_000

  /// Runs the command and returns its output.
  func run(_ operands: [String]) throws(CommandFailure) -> CommandResult {
    do throws(Mistakes) {
      let model = try LoadedModel.load(operands[0])
      try checkProcedures(model)
      let starts = try starts(model)
      var graph = try graph(of: model, from: starts)
      graph.collapse(options.collapsed)
      if options.format == .dot, graph.states.count > Self.maximumDrawn {
        throw tooLarge("\(NumberFormat.grouped(graph.states.count)) states")
      }
      let formats = GraphFormats(graph: graph, title: "\(model.path): \(model.title)")
      return CommandResult(output: formats.render(options.format))
    } catch {
      throw CommandFailure(message: "\(error)")
    }
  }

  private func graph(
    of model: LoadedModel, from starts: [PoolState]
  ) throws(Mistakes) -> StateGraph {
    do throws(StateGraph.TooLarge) {
      return try StateGraph(
        model.machine, from: starts, radius: options.radius, limit: Self.maximumStates)
    } catch {
      throw tooLarge("more than \(NumberFormat.grouped(error.limit)) states")
    }
  }

  private func tooLarge(_ found: String) -> Mistakes {
    let limit =
      options.format == .dot
      ? "at most \(Self.maximumDrawn) to look at" : NumberFormat.grouped(Self.maximumStates)
    return Mistakes([
      Diagnostic(
        message: "found \(found), expected \(limit)",
        remedy:
          "--collapse PROCEDURE merges its steps; --from TRACE and --radius N show what is near a "
          + "trace; a model with smaller budgets has fewer")
    ])
  }

  /// The states to begin with: those of a trace, if the command line names one.
  private func starts(_ model: LoadedModel) throws(Mistakes) -> [PoolState] {
    let initial = model.machine.model.initialState
    guard let path = options.startingTrace else { return [initial] }
    let replay = Replayer(try TraceFile.load(path), model).run()
    if let difference = replay.difference {
      throw Mistakes([
        Diagnostic(file: path, message: "the trace no longer fits the model: \(difference.reason)")
      ])
    }
    return [initial] + replay.steps.map(\.after)
  }

  private func checkProcedures(_ model: LoadedModel) throws(Mistakes) {
    let known = model.machine.program.procedureNames.dropFirst()
    let wrong = options.collapsed.filter { !known.contains($0) }
    guard wrong.isEmpty else {
      throw Mistakes(
        wrong.map {
          Diagnostic(
            message: "found the unknown procedure \($0.quoted) for --collapse"
              + NearestName.phrase(for: $0, among: Array(known)))
        })
    }
  }
}
