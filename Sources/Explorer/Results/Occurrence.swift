/// Where something showed: in a state, or on a transition out of a state.
public struct Occurrence: Sendable, Equatable {
  /// The number of the state, or of the state that the transition leaves.
  public var state: Int

  /// The position of the transition among those visited from the state; nil when the state itself
  /// shows it.
  public var transition: Int?

  /// An occurrence in a state, or on a transition out of it.
  public init(state: Int, transition: Int? = nil) {
    self.state = state
    self.transition = transition
  }

  /// Whether a search on one thread comes to this one first: a state before its transitions.
  @usableFromInline func precedes(_ other: Occurrence) -> Bool {
    (state, transition ?? -1) < (other.state, other.transition ?? -1)
  }
}
