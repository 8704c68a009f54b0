public import Explorer

/// A one-word system next to an independent clock, which ticks until it stops.
///
/// Each state of the system occurs with each time, so the number of states is multiplied exactly:
/// the space has any wanted size, and the size is known. A tick is one more transition of every
/// state except those of the last time, and has the last label.
public struct BesideClock<Base: TransitionSystem>: TransitionSystem where Base.State == UInt64 {
  /// The system.
  public let base: Base

  /// The number of times, from 0 on; 1 means no clock at all.
  public let times: Int

  /// A system and a clock, which must fit into one word together.
  public init(_ base: Base, times: Int) {
    precondition(times >= 1 && times <= 1 << 12, "from 1 to 4,096 times")
    self.base = base
    self.times = times
    precondition(stateBits <= UInt64.bitWidth, "a state and a time have to fit into a word")
  }

  /// The bits of the system, with the bits that the last time needs above them.
  @inlinable public var stateBits: Int {
    base.stateBits + Int.bitWidth - (times - 1).leadingZeroBitCount
  }

  /// The same as in the system.
  @inlinable public var propertyCount: Int { base.propertyCount }

  /// The labels of the system, and the tick.
  @inlinable public var labelCount: Int { base.labelCount + 1 }

  /// The initial states of the system, at time 0.
  @inlinable public func forEachInitialState(_ visit: (UInt64) -> Void) {
    base.forEachInitialState(visit)
  }

  /// The transitions of the system at the same time, then the tick.
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
