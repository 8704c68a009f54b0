/// The place where something occurred: a state, or a transition out of a state.
public struct Occurrence: Sendable, Equatable {
  /// The number of the state, or of the state that the transition leaves.
  public var state: Int

  /// The position of the transition among those visited from the state; nil for an occurrence in
  /// the state itself.
  public var transition: Int?

  /// An occurrence in a state, or on a transition out of it.
  public init(state: Int, transition: Int? = nil) {
    self.state = state
    self.transition = transition
  }

  /// Whether this occurrence is nearer than another on the same level, or equally near and earlier.
  ///
  /// A transition ends one step farther away than the states of the level that it leaves.
  @usableFromInline func precedes(_ other: Occurrence) -> Bool {
    let isFarther = transition != nil
    guard isFarther == (other.transition != nil) else { return !isFarther }
    return (state, transition ?? 0) < (other.state, other.transition ?? 0)
  }
}
