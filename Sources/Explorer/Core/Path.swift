/// A shortest path from an initial state to an occurrence.
public struct Path<State: PackedState>: Sendable, Equatable {
  /// The initial state that the path starts from.
  public var initial: State

  /// The steps in order.
  public var steps: [PathStep<State>]

  /// A path of given steps.
  public init(initial: State, steps: [PathStep<State>]) {
    self.initial = initial
    self.steps = steps
  }
}

/// One step of a path.
public struct PathStep<State: PackedState>: Sendable, Equatable {
  /// The position of the transition among those visited from the state before.
  public var transition: Int

  /// The label of the transition.
  public var label: Int

  /// The state that the step leads to.
  public var state: State

  /// A step.
  public init(transition: Int, label: Int, state: State) {
    self.transition = transition
    self.label = label
    self.state = state
  }
}
