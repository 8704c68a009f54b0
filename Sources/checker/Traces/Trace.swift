import Invariants
import Spec

/// A path to a violation, ready to be rendered.
struct Trace: Sendable {
  /// The property that the last step or the last state violates.
  var property: Property
  /// The pool at the beginning.
  var initial: PoolState
  /// The steps.
  var steps: [TraceStep]
  /// Whether it is certain that there is no shorter one.
  var isShortest = true
  /// The pool at the end.
  var last: PoolState { steps.last?.after ?? initial }

  /// The violation in words.
  func explanation(of machine: PoolMachine) -> String {
    property.explanation(
      of: Violation(
        program: machine.program, size: machine.size, transition: steps.last?.transition,
        before: steps.last?.before ?? initial, pool: last))
  }
}

/// One step of a trace.
struct TraceStep: Sendable {
  /// What happened.
  var transition: Transition
  /// The pool before.
  var before: PoolState
  /// The pool after.
  var after: PoolState
}
