/// A finite system whose every behaviour is to be explored.
///
/// The methods are called from several threads at once and must be pure: the same state gives the
/// same transitions in the same order, every time. Traces, counts and verdicts rest on that.
public protocol TransitionSystem: Sendable {
  /// A state in packed form.
  associatedtype State: PackedState

  /// The bits of a state that are ever used, from the lowest of its first word on.
  ///
  /// The others are clear in every state. Fewer bits take less memory where states are compressed.
  var stateBits: Int { get }

  /// The number of properties, at most 64; ``Findings`` number them from 0.
  var propertyCount: Int { get }

  /// The number of labels; transitions with the same label are counted together.
  var labelCount: Int { get }

  /// Visits the initial states, each once, in a fixed order.
  func forEachInitialState(_ visit: (State) -> Void)

  /// Visits every transition out of a state, in a fixed order, and returns what the state itself
  /// says about the properties.
  ///
  /// A system in which some states stand for others visits those in place of its successors.
  ///
  /// - Parameters:
  ///   - state: a state reached before.
  ///   - visit: takes the successor, the label of the transition, from 0 on, and what the transition says
  ///     about the properties.
  func forEachTransition(
    from state: State,
    _ visit: (_ successor: State, _ label: Int, _ findings: Findings) -> Void
  ) -> Findings

  /// The state that stands for a state, itself where none does.
  ///
  /// The states that one stands for have to agree on the properties, and each has to be able to do
  /// what the others can: whatever transition one has, the others have one with the same findings
  /// to a state for which the same one stands, at once or after transitions that change nothing of
  /// what stands for them.
  func representative(of state: State) -> State

  /// Visits every transition out of a state as ``forEachTransition(from:_:)`` would if each state
  /// stood for itself alone.
  func forEachPlainTransition(
    from state: State,
    _ visit: (_ successor: State, _ label: Int, _ findings: Findings) -> Void
  ) -> Findings
}

extension TransitionSystem {
  /// The state itself.
  @inlinable public func representative(of state: State) -> State { state }

  /// The transitions that the search sees.
  @inlinable public func forEachPlainTransition(
    from state: State,
    _ visit: (_ successor: State, _ label: Int, _ findings: Findings) -> Void
  ) -> Findings { forEachTransition(from: state, visit) }
}

extension TransitionSystem {
  /// Every bit.
  public var stateBits: Int { State.wordCount * UInt64.bitWidth }
}
