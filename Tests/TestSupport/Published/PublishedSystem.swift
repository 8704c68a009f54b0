package import Explorer

/// A transition system for which others have published the number of states.
///
/// Each is coded from the meaning of its specification and shares no code with its publisher.
///
/// TLC generates a successor once for each way in which the next-state relation holds. Where a step
/// is possible if one of two conditions holds, and both do, TLC generates its successor twice. A
/// system from the TLA+ examples visits such a successor twice.
///
/// TLC counts a successor that violates a constraint as generated, but does not keep it. A system
/// with a constraint visits the current state again instead, which has the same effect on both
/// counts.
package protocol PublishedSystem: TransitionSystem {
  /// Visits every successor of a state, once for each way to reach it.
  func forEachSuccessor(of state: State, _ visit: (State) -> Void)

  /// The findings of a state.
  func findings(in state: State) -> Findings
}

extension PublishedSystem {
  /// None.
  package var propertyCount: Int { 0 }

  /// All transitions have the same label.
  package var labelCount: Int { 1 }

  /// None.
  package func findings(in state: State) -> Findings { Findings() }

  /// Visits the representatives of the successors.
  package func forEachTransition(
    from state: State,
    _ visit: (_ successor: State, _ label: Int, _ findings: Findings) -> Void
  ) -> Findings {
    forEachSuccessor(of: state) { visit(representative(of: $0), 0, Findings()) }
    return findings(in: state)
  }

  /// Visits the successors.
  package func forEachPlainTransition(
    from state: State,
    _ visit: (_ successor: State, _ label: Int, _ findings: Findings) -> Void
  ) -> Findings {
    forEachSuccessor(of: state) { visit($0, 0, Findings()) }
    return findings(in: state)
  }
}

/// A published system with an invariant.
package protocol PublishedInvariant: PublishedSystem {
  /// Whether the invariant holds in a state.
  func holds(in state: State) -> Bool
}

extension PublishedInvariant {
  /// The invariant.
  package var propertyCount: Int { 1 }

  /// Whether the invariant holds.
  package func findings(in state: State) -> Findings {
    var findings = Findings()
    findings.note(property: 0, holds: holds(in: state))
    return findings
  }
}

/// The number of conditions that hold: in how many ways their disjunction holds.
func ways(_ conditions: Bool...) -> Int { conditions.count { $0 } }
