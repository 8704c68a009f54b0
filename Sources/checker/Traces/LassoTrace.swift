import Spec

/// A behaviour that goes on for ever, ready to be rendered.
struct LassoTrace: Sendable {
  /// The pool at the beginning.
  var initial: PoolState
  /// The steps to the loop, then those of the loop; it ends in the state in which the loop begins.
  var steps: [TraceStep]
  /// The number of steps before the loop.
  var stemLength: Int
  /// The threads that act in the loop, in words.
  var acting: [String]
  /// The threads that could act at times, but at some state of the loop cannot, in words.
  var interrupted: [String]
}
