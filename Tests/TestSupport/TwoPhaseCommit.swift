public import Explorer

/// Two-phase commit as in Lamport's `TwoPhase`: a transaction manager and some resource managers.
///
/// 3, 5, 7 and 9 resource managers have 288, 8,832, 296,448 and 10,340,352 distinct states. A state
/// is one word: four masks of resource managers, then what the transaction manager decided, then
/// the two messages that it sends.
public struct TwoPhaseCommit: TransitionSystem {
  /// The number of resource managers, at most 12.
  public let resourceManagers: Int

  /// Whether steps that change nothing are left out; `TwoPhase` has them, for it does not ask
  /// whether a message was received before.
  public let skipsStuttering: Bool

  /// A system of some resource managers.
  public init(resourceManagers: Int, skipsStuttering: Bool = false) {
    precondition(resourceManagers >= 1 && resourceManagers <= 12, "the masks have 12 bits each")
    self.resourceManagers = resourceManagers
    self.skipsStuttering = skipsStuttering
  }

  /// The one property: no resource manager aborts while another commits.
  @inlinable public var propertyCount: Int { 1 }

  /// The kinds of steps, in the order of the actions of `TwoPhase`.
  @inlinable public var stepKindCount: Int { 7 }

  /// A resource manager's first bit: prepared or aborted; second bit: committed or aborted.
  @inlinable static var low: UInt64 { 1 }
  @inlinable static var high: UInt64 { 1 << 12 }
  @inlinable static var managerPrepared: UInt64 { 1 << 24 }
  @inlinable static var preparedMessage: UInt64 { 1 << 36 }
  @inlinable static var managerDecided: UInt64 { 1 << 48 }
  @inlinable static var commitMessage: UInt64 { 1 << 49 }
  @inlinable static var abortMessage: UInt64 { 1 << 50 }

  /// Everyone is working and nothing was sent.
  @inlinable public func forEachInitialState(_ visit: (UInt64) -> Void) { visit(0) }

  /// The actions of `TwoPhase`.
  @inlinable public func forEachTransition(
    from state: UInt64,
    _ visit: (_ successor: UInt64, _ stepKind: Int, _ findings: Findings) -> Void
  ) -> Findings {
    let everyone = (UInt64(1) << UInt64(resourceManagers)) - 1
    let isUndecided = state & Self.managerDecided == 0
    if isUndecided {
      if state / Self.managerPrepared & everyone == everyone {
        visit(state | Self.managerDecided | Self.commitMessage, 0, Findings())
      }
      visit(state | Self.managerDecided | Self.abortMessage, 1, Findings())
    }
    for manager in 0..<UInt64(resourceManagers) {
      let low = Self.low << manager
      let high = Self.high << manager
      let prepared = Self.managerPrepared << manager
      if isUndecided, state & (Self.preparedMessage << manager) != 0,
        !(skipsStuttering && state & prepared != 0)
      {
        visit(state | prepared, 2, Findings())
      }
      if state & (low | high) == 0 {
        visit(state | low | Self.preparedMessage << manager, 3, Findings())
        visit(state | low | high, 4, Findings())
      }
      let hasDecided = state & high != 0
      if state & Self.commitMessage != 0, !(skipsStuttering && hasDecided) {
        visit(state & ~low | high, 5, Findings())
      }
      if state & Self.abortMessage != 0, !(skipsStuttering && hasDecided) {
        visit(state | low | high, 6, Findings())
      }
    }
    let lows = state & everyone
    let highs = state / Self.high & everyone
    var findings = Findings()
    findings.note(property: 0, holds: lows & highs == 0 || highs & ~lows == 0)
    return findings
  }
}
