import Explorer
import Invariants
import Spec

extension Trace {
  /// The trace of a path that the explorer has found.
  ///
  /// - Parameters:
  ///   - path: the packed states.
  ///   - layout: how they are packed.
  ///   - transition: the transition at a position among those visited from a state.
  init<let wordCount: Int>(
    _ property: Property, _ path: Path<PackedWords<wordCount>>, _ layout: PoolLayout,
    transition: (_ position: Int, _ state: PackedWords<wordCount>) -> Transition?
  ) {
    self.init(
      property: property, initial: layout.unpacked(path.initial),
      steps: path.traceSteps(layout, transition: transition))
  }
}

extension Path {
  /// The steps of a path of packed states.
  func traceSteps<let wordCount: Int>(
    _ layout: PoolLayout,
    transition: (_ position: Int, _ state: PackedWords<wordCount>) -> Transition?
  ) -> [TraceStep] where State == PackedWords<wordCount> {
    var (state, before) = (initial, layout.unpacked(initial))
    return steps.map { step in
      guard let transition = transition(step.transition, state) else {
        preconditionFailure("a pool repeats its transitions")
      }
      let after = layout.unpacked(step.state)
      defer { (state, before) = (step.state, after) }
      return TraceStep(transition: transition, before: before, after: after)
    }
  }
}
