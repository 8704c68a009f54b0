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

  /// The number of kinds of steps that are counted; transitions number theirs from 0.
  var stepKindCount: Int { get }

  /// Visits the initial states, each once, in a fixed order.
  func forEachInitialState(_ visit: (State) -> Void)

  /// Visits every transition out of a state, in a fixed order, and returns what the state itself
  /// says about the properties.
  ///
  /// - Parameters:
  ///   - state: a state reached before.
  ///   - visit: takes the successor, the kind of step that led there, and what the transition says
  ///     about the properties.
  func forEachTransition(
    from state: State,
    _ visit: (_ successor: State, _ stepKind: Int, _ findings: Findings) -> Void
  ) -> Findings
}

extension TransitionSystem {
  /// Every bit.
  public var stateBits: Int { State.wordCount * UInt64.bitWidth }
}
