public import Explorer

/// The properties that a pool is checked for; the module Invariants implements them.
public protocol PoolProperties: Sendable {
  /// The number of properties.
  var count: Int { get }

  /// The findings about a state.
  ///
  /// - Parameter isQuiescent: whether no step of the protocol can be taken in the state.
  func findings(of pool: PoolView, isQuiescent: Bool) -> Findings

  /// The findings about a transition; called only for a transition with effects.
  func findings(of transition: Transition, from before: PoolView, to after: PoolView) -> Findings
}

extension PoolProperties {
  /// The findings about a state.
  public func findings(of pool: PoolState, isQuiescent: Bool) -> Findings {
    pool.read { findings(of: $0, isQuiescent: isQuiescent) }
  }

  /// The findings about a transition.
  public func findings(
    of transition: Transition, from before: PoolState, to after: PoolState
  ) -> Findings {
    before.read { before in
      after.read { after in findings(of: transition, from: before, to: after) }
    }
  }
}
