public import Explorer

/// A system of one word beside a clock that has nothing to do with it, and ticks until it stops.
///
/// Each state of the system occurs with each time, so that there are exactly as many times more of
/// them: a space of any size whose size is known. A tick is one more transition of every state but
/// those of the last time, and the last label.
public struct BesideClock<Base: TransitionSystem>: TransitionSystem where Base.State == UInt64 {
  /// The system.
  public let base: Base

  /// The number of times, from 0 on; 1 is no clock at all.
  public let times: Int

  /// A system and a clock, which have to fit into a word.
  public init(_ base: Base, times: Int) {
    precondition(times >= 1 && times <= 1 << 12, "from 1 to 4,096 times")
    self.base = base
    self.times = times
    precondition(stateBits <= UInt64.bitWidth, "a state and a time have to fit into a word")
  }

  /// The bits of the system, and above them those that the last time needs.
  @inlinable public var stateBits: Int {
    base.stateBits + Int.bitWidth - (times - 1).leadingZeroBitCount
  }

  /// As in the system.
  @inlinable public var propertyCount: Int { base.propertyCount }

  /// Those of the system, and the tick.
  @inlinable public var labelCount: Int { base.labelCount + 1 }

  /// Those of the system, at time 0.
  @inlinable public func forEachInitialState(_ visit: (UInt64) -> Void) {
    base.forEachInitialState(visit)
  }

  /// Those of the system at the same time, then the tick.
  @inlinable public func forEachTransition(
    from state: UInt64,
    _ visit: (_ successor: UInt64, _ label: Int, _ findings: Findings) -> Void
  ) -> Findings {
    let tick = UInt64(1) &<< UInt64(truncatingIfNeeded: base.stateBits)
    let time = state & ~(tick &- 1)
    let findings = base.forEachTransition(from: state & (tick &- 1)) {
      visit($0 | time, $1, $2)
    }
    if time < tick &* UInt64(truncatingIfNeeded: times &- 1) {
      visit(state &+ tick, base.labelCount, Findings())
    }
    return findings
  }
}
