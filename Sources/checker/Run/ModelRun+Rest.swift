import Explorer
import Invariants
import Spec

extension ModelRun {
  /// Whether the question makes sense for some properties: those of states at rest say nothing of behaviours
  /// that never come there.
  ///
  /// - Parameter properties: the properties that are asked; nil for all that concern the model.
  static func asksForRest(_ properties: [Property]?) -> Bool {
    properties?.contains { $0.kind == .quiescent } ?? true
  }

  /// Finds out whether some behaviour that never ends is fair, if the search has found one that never ends.
  ///
  /// The first search asks only whether there is one at all: states that stand for others, and merged steps,
  /// do not say who acts. So a second search without reductions decides.
  ///
  /// - Parameter options: the options of the first search; the second gets the rest of its time.
  /// - Throws: an internal error that the second search found.
  mutating func decideRest(_ options: ExplorationOptions) throws(RunError) {
    switch endlessness {
    case .notKnown: rest = .notKnown(nil)
    case .incomplete(let shortage): rest = .notKnown(shortage)
    case .none, .unfair: rest = .always
    case .possible: try decideFairness(options)
    case .fair: if let lasso { rest = .notAlways(lasso) }
    }
  }

  private mutating func decideFairness(_ options: ExplorationOptions) throws(RunError) {
    var second = options
    second.endlessness = .fair
    second.failFast = false
    second.sufficientViolations = 0
    second.checkpoint = nil
    second.resumedPath = nil
    second.limits.seconds = options.limits.seconds.map { max(0.001, $0 - seconds) }
    var run = try Self.resume(model, asking: [], second, reductions: .none, isReported: false)
    if case .incomplete(let shortage) = run.completion {
      rest = .notKnown(shortage)
      return
    }
    try run.decideRest(second)
    rest = run.rest
  }
}

extension LassoTrace {
  /// The lasso that the explorer has found.
  init<let wordCount: Int>(
    _ lasso: Lasso<PackedWords<wordCount>>, in system: PoolSystem<wordCount, Judge>
  ) {
    var path = lasso.stem
    path.steps += lasso.loop
    initial = system.layout.unpacked(path.initial)
    steps = path.traceSteps(system.layout) { position, state in
      system.machine.transition(at: position, from: system.layout.unpacked(state))
    }
    stemLength = lasso.stem.steps.count
    acting = lasso.acting.map(system.machine.fairThreadPhrase)
    interrupted = lasso.interrupted.map(system.machine.fairThreadPhrase)
  }
}
