public import Explorer

/// Two-phase commit as in Lamport's `TwoPhase`: a transaction manager and some resource managers.
///
/// With n resource managers there are 4ⁿ states with nothing decided, 6ⁿ in which the transaction
/// manager has aborted, and 2ⁿ in which it has committed: 288, 8,832, 296,448 and 10,340,352 in
/// total for 3, 5, 7 and 9. A state is one word: four masks of resource managers, then the
/// transaction manager's decision, then the two messages that it sends.
public struct TwoPhaseCommit: TransitionSystem {
  /// The number of resource managers, at most 12.
  public let resourceManagers: Int

  /// Whether steps that change nothing are left out; `TwoPhase` has them, because it does not check
  /// whether a message was received before.
  public let skipsStuttering: Bool

  /// A system with a number of resource managers.
  public init(resourceManagers: Int, skipsStuttering: Bool = false) {
    precondition(resourceManagers >= 1 && resourceManagers <= 12, "from 1 to 12 resource managers")
    self.resourceManagers = resourceManagers
    self.skipsStuttering = skipsStuttering
  }

  /// The one property: no resource manager aborts while another commits.
  @inlinable public var propertyCount: Int { 1 }

  /// The labels, in the order of the actions of `TwoPhase`.
  @inlinable public var labelCount: Int { 7 }

  /// The distinct states: nothing decided, aborted, committed.
  ///
  /// While nothing is decided, a resource manager works, has prepared, is known to the transaction
  /// manager to have prepared, or has aborted. After an abort it may in addition have aborted after
  /// preparing, known or not. After a commit it is prepared or has committed.
  public var distinctStates: Int {
    [4, 6, 2].reduce(0) { sum, choices in
      sum + (0..<resourceManagers).reduce(1) { product, _ in product * choices }
    }
  }

  /// Four masks and three flags.
  @inlinable public var stateBits: Int { 4 * resourceManagers + 3 }

  /// Where the second to fourth masks begin.
  ///
  /// The first mask has a bit for each resource manager that is prepared or aborted, the second for
  /// each that has committed or aborted, the third for each that the transaction manager has heard
  /// from, and the last for each that has sent that it is prepared.
  @inlinable var highs: UInt64 { UInt64(truncatingIfNeeded: resourceManagers) }
  @inlinable var managersPrepared: UInt64 { 2 &* highs }
  @inlinable var preparedMessages: UInt64 { 3 &* highs }

  /// The flags: the transaction manager has decided; it has sent to commit; it has sent to abort.
  @inlinable var managerDecided: UInt64 { 1 &<< (4 &* highs) }
  @inlinable var commitMessage: UInt64 { managerDecided &<< 1 }
  @inlinable var abortMessage: UInt64 { managerDecided &<< 2 }

  /// Every resource manager is working, and nothing has been sent.
  @inlinable public func forEachInitialState(_ visit: (UInt64) -> Void) { visit(0) }

  /// The actions of `TwoPhase`.
  @inlinable public func forEachTransition(
    from state: UInt64,
    _ visit: (_ successor: UInt64, _ label: Int, _ findings: Findings) -> Void
  ) -> Findings {
    let everyone = (UInt64(1) &<< highs) &- 1
    let isUndecided = state & managerDecided == 0
    if isUndecided {
      if state &>> managersPrepared & everyone == everyone {
        visit(state | managerDecided | commitMessage, 0, Findings())
      }
      visit(state | managerDecided | abortMessage, 1, Findings())
    }
    for manager in 0..<highs {
      let low = UInt64(1) &<< manager
      let high = low &<< highs
      let prepared = low &<< managersPrepared
      let message = low &<< preparedMessages
      if isUndecided, state & message != 0,
        !(skipsStuttering && state & prepared != 0)
      {
        visit(state | prepared, 2, Findings())
      }
      if state & (low | high) == 0 {
        visit(state | low | message, 3, Findings())
        visit(state | low | high, 4, Findings())
      }
      let hasDecided = state & high != 0
      if state & commitMessage != 0, !(skipsStuttering && hasDecided) {
        visit(state & ~low | high, 5, Findings())
      }
      if state & abortMessage != 0, !(skipsStuttering && hasDecided) {
        visit(state | low | high, 6, Findings())
      }
    }
    let lows = state & everyone
    let highs = state &>> highs & everyone
    var findings = Findings()
    findings.note(property: 0, holds: lows & highs == 0 || highs & ~lows == 0)
    return findings
  }
}
