import Explorer
import Invariants
import Spec
import Synchronization

/// A model of an unchanged design, and what mutants are compared with.
final class MutationBaseline: Sendable {
  /// The model.
  let model: LoadedModel
  /// Its run, which is exhaustive.
  let run: ModelRun
  /// Its state graph with the observation of each state; nil before its first use.
  private let graph = Mutex<Graph?>(nil)

  /// The graph of the model.
  struct Graph: Sendable {
    /// The graph; nil if it has too many states.
    var graph: ObservedGraph?
    var numbers: ObservationNumbers<VisibleState>
  }

  /// The baseline of a run.
  init(_ run: ModelRun) {
    model = run.model
    self.run = run
  }

  /// The properties whose verdict is good, each of which a mutant can break.
  var properties: [Property] { run.verdicts.filter(\.verdict.isGood).map(\.property) }

  /// The graph; the first who asks makes it, and the others wait.
  func graph(limit: Int) -> Graph {
    graph.withLock { known in
      if let known { return known }
      var numbers = ObservationNumbers<VisibleState>()
      let pool = try? PoolGraph(
        model.machine, &numbers, mergesSteps: true, limit: limit,
        isInterrupted: Interrupt.isRequested)
      let made = Graph(graph: pool?.graph, numbers: numbers)
      known = made
      return made
    }
  }

  /// The model of a design that replaces the unchanged one; the model's own changes are applied to it.
  ///
  /// - Returns: nil if the changes do not apply, or if the vocabulary refuses the result.
  func machine(of design: Design) -> PoolMachine? {
    guard let changed = try? design.applying(model.changes) else { return nil }
    var model = model.machine.model
    model.design = changed
    return try? PoolMachine(model)
  }
}
