import Spec

/// The result of executing a saved trace against its model as it is now.
struct Replay: Sendable {
  /// The steps that were taken.
  var steps: [TraceStep] = []
  /// Where and why the trace no longer fits; nil if it does.
  var difference: Difference?

  /// A place at which a trace no longer fits.
  struct Difference: Equatable, Sendable {
    /// The index of the step; nil for the state at the beginning.
    var step: Int?
    /// The difference in words.
    var reason: String
    /// The enabled transitions in the state before the step.
    var enabled: [Counterexample.Alternative] = []
  }
}
