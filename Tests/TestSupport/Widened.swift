public import Explorer

/// A system with the same behaviours as another, but with states of three words.
///
/// The first word is the same in all states, and the last differs only in its upper half. So a
/// comparison or a hash that leaves out a word is noticed.
public struct Widened<Base: TransitionSystem>: TransitionSystem where Base.State == UInt64 {
  /// The original system.
  public let base: Base

  /// A wider form of a system.
  public init(_ base: Base) { self.base = base }

  /// The same as in the original system.
  public var propertyCount: Int { base.propertyCount }

  /// The same as in the original system.
  public var labelCount: Int { base.labelCount }

  /// The same as in the original system.
  public var fairThreadCount: Int { base.fairThreadCount }

  /// The same as in the original system.
  public func forEachFairTransition(
    from state: PackedWords<3>, _ visit: (_ successor: PackedWords<3>, _ thread: Int?) -> Void
  ) {
    base.forEachFairTransition(from: state.words[1] | (state.words[2] >> 32) << 4) {
      visit(Self.widen($0), $1)
    }
  }

  /// The wider form of a state.
  public static func widen(_ state: UInt64) -> PackedWords<3> {
    var wide = PackedWords<3>()
    wide.words[0] = 7
    wide.words[1] = state & 0xf
    wide.words[2] = (state >> 4) << 32
    return wide
  }

  /// The same as in the original system.
  public func forEachInitialState(_ visit: (PackedWords<3>) -> Void) {
    base.forEachInitialState { visit(Self.widen($0)) }
  }

  /// The same as in the original system.
  public func forEachTransition(
    from state: PackedWords<3>,
    _ visit: (_ successor: PackedWords<3>, _ label: Int, _ findings: Findings) -> Void
  ) -> Findings {
    base.forEachTransition(from: state.words[1] | (state.words[2] >> 32) << 4) {
      visit(Self.widen($0), $1, $2)
    }
  }
}
