public import Explorer

/// What the pool is checked for; implemented by the module of invariants.
public protocol PoolProperties: Sendable {
  /// The number of properties.
  var count: Int { get }

  /// What a state says about the properties of states.
  ///
  /// - Parameter isQuiescent: whether no step of the protocol can be taken in it.
  func findings(of pool: PoolView, isQuiescent: Bool) -> Findings

  /// What a transition says about the properties of transitions; asked only of one that has
  /// effects.
  func findings(of transition: Transition, from before: PoolView, to after: PoolView) -> Findings
}

extension PoolProperties {
  /// What a state says about the properties of states.
  public func findings(of pool: PoolState, isQuiescent: Bool) -> Findings {
    pool.read { findings(of: $0, isQuiescent: isQuiescent) }
  }

  /// What a transition says about the properties of transitions.
  public func findings(
    of transition: Transition, from before: PoolState, to after: PoolState
  ) -> Findings {
    before.read { before in
      after.read { after in findings(of: transition, from: before, to: after) }
    }
  }
}
