/// A finite system whose behaviours are to be explored exhaustively.
///
/// Several threads call the methods at once. The methods must be pure: the same state has the same
/// transitions in the same order, every time. Traces, counts and verdicts rest on that.
public protocol TransitionSystem: Sendable {
  /// A state in packed form.
  associatedtype State: PackedState

  /// The number of bits of a state in use, counted from the lowest bit of its first word.
  ///
  /// All other bits are clear in every state. Compressed states take less memory if fewer bits are
  /// in use.
  var stateBits: Int { get }

  /// The number of properties, at most 64; ``Findings`` number them from 0.
  var propertyCount: Int { get }

  /// The number of labels; transitions with the same label are counted together.
  var labelCount: Int { get }

  /// Visits each initial state once, in a fixed order.
  func forEachInitialState(_ visit: (State) -> Void)

  /// Visits every transition out of a state, in a fixed order, and returns the findings of the
  /// state itself.
  ///
  /// If some states represent others, the system visits the representatives of its successors
  /// instead of the successors.
  ///
  /// - Parameters:
  ///   - state: a state reached before.
  ///   - visit: takes the successor, the label of the transition, from 0 on, and the findings of
  ///     the transition.
  func forEachTransition(
    from state: State,
    _ visit: (_ successor: State, _ label: Int, _ findings: Findings) -> Void
  ) -> Findings

  /// The representative of a state, which is the state itself if no other represents it.
  ///
  /// All states with the same representative must agree on the properties, and each must be able to
  /// do what the others can. If one has a transition, each of the others must have a transition
  /// with the same findings to a state with the same representative, either at once or after
  /// transitions that do not change the representative.
  func representative(of state: State) -> State

  /// The number of threads to which fairness is due, at most 128.
  var fairThreadCount: Int { get }

  /// Visits every transition out of a state, in the order of ``forEachPlainTransition(from:_:)``, with the
  /// number of the thread that makes it; nil for one that may come, but need not.
  func forEachFairTransition(
    from state: State, _ visit: (_ successor: State, _ thread: Int?) -> Void)

  /// Visits every transition out of a state as ``forEachTransition(from:_:)`` would if each state
  /// represented only itself.
  func forEachPlainTransition(
    from state: State,
    _ visit: (_ successor: State, _ label: Int, _ findings: Findings) -> Void
  ) -> Findings
}

extension TransitionSystem {
  /// None: every behaviour is fair.
  @inlinable public var fairThreadCount: Int { 0 }

  /// The transitions, none of which is due to a thread.
  @inlinable public func forEachFairTransition(
    from state: State, _ visit: (_ successor: State, _ thread: Int?) -> Void
  ) { _ = forEachPlainTransition(from: state) { successor, _, _ in visit(successor, nil) } }

  /// The state itself.
  @inlinable public func representative(of state: State) -> State { state }

  /// The transitions that the search visits.
  @inlinable public func forEachPlainTransition(
    from state: State,
    _ visit: (_ successor: State, _ label: Int, _ findings: Findings) -> Void
  ) -> Findings { forEachTransition(from: state, visit) }
}

extension TransitionSystem {
  /// All bits of the state.
  public var stateBits: Int { State.wordCount * UInt64.bitWidth }
}
