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
    self.init(property: property, initial: layout.unpacked(path.initial), steps: [])
    var state = path.initial
    for step in path.steps {
      guard let transition = transition(step.transition, state) else {
        preconditionFailure("a pool repeats its transitions")
      }
      steps.append(
        TraceStep(transition: transition, before: last, after: layout.unpacked(step.state)))
      state = step.state
    }
  }
}
