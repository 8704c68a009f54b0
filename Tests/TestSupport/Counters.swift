public import Explorer

/// Independent counters, one per word, that count up and wrap around: every combination of values
/// is reached.
public struct Counters<let count: Int>: TransitionSystem {
  /// The number of values of each counter.
  public let values: UInt64

  /// Counters with the given number of values each.
  public init(values: UInt64) { self.values = values }

  /// None.
  public var propertyCount: Int { 0 }

  /// One for each counter.
  public var labelCount: Int { count }

  /// All counters at zero.
  public func forEachInitialState(_ visit: (PackedWords<count>) -> Void) { visit(PackedWords()) }

  /// Any counter may count.
  public func forEachTransition(
    from state: PackedWords<count>,
    _ visit: (_ successor: PackedWords<count>, _ label: Int, _ findings: Findings) -> Void
  ) -> Findings {
    for counter in 0..<count {
      var successor = state
      successor.words[counter] = (successor.words[counter] + 1) % values
      visit(successor, counter, Findings())
    }
    return Findings()
  }
}
