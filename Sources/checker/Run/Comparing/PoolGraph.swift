import Explorer
import Invariants
import Spec

/// The state graph of a model, each state with what an observer sees of it.
struct PoolGraph: Sendable {
  /// The transition relation.
  let machine: PoolMachine
  /// The graph.
  let graph: ObservedGraph

  /// The graph of a model of which a search has found that all changes are stored.
  ///
  /// Merged steps touch only their own thread's locals, which nobody sees. Symmetry would exchange
  /// hosts, which an observer tells apart, so it is never used.
  ///
  /// - Parameters:
  ///   - numbers: the numbers of what is seen, which graphs that are compared share.
  ///   - mergesSteps: whether to merge steps; a run of such a graph is not one of the model.
  init(
    _ machine: PoolMachine, _ numbers: inout ObservationNumbers<VisibleState>,
    mergesSteps: Bool = false, limit: Int, isInterrupted: () -> Bool
  ) throws(GraphShortage) {
    self.machine = machine
    let layout = PoolLayout(machine.model, machine.program)
    func graph<let wordCount: Int>(
      _ type: PoolSystem<wordCount, Judge>.Type
    ) throws(GraphShortage) -> ObservedGraph {
      let system = PoolSystem<wordCount, Judge>(
        machine, layout, Judge(machine, asking: []),
        reductions: Reductions(usesSymmetry: false, mergesSteps: mergesSteps))
      let graph = try ObservedGraph(
        of: system, &numbers, limit: limit, isInterrupted: isInterrupted
      ) { VisibleState(layout.unpacked($0), machine.size) }
      precondition(!system.losses.hasLoss, "a search has found that all changes are stored")
      return graph
    }
    // Few widths, since the states are not kept.
    if layout.wordCount <= 4 {
      self.graph = try graph(PoolSystem<4, Judge>.self)
    } else if layout.wordCount <= 8 {
      self.graph = try graph(PoolSystem<8, Judge>.self)
    } else {
      self.graph = try graph(PoolSystem<24, Judge>.self)
    }
  }

  /// The steps of a run, which must be of a graph without merged steps.
  func steps(of run: BehaviourComparison.PartingRun) -> [TraceStep] {
    var pool = machine.model.initialState
    return run.steps.map { step in
      let next = machine.successors(of: pool).list[step.transition]
      defer { pool = next.pool }
      return TraceStep(transition: next.transition, before: pool, after: next.pool)
    }
  }
}
