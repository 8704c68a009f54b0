/// A behaviour that never ends: a path to a state, and a loop from that state to itself.
public struct Lasso<State: PackedState>: Equatable, Sendable {
  /// A shortest path to a state of the loop's component.
  public var stem: Path<State>
  /// The steps of the loop; the last leads to the state at the end of the stem.
  public var loop: [PathStep<State>]
  /// The threads that act in the loop, in order.
  public var acting: [Int]
  /// The threads that do not act in it but could, somewhere; each cannot at some state of the loop.
  public var interrupted: [Int]
}
