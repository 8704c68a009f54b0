/// How a state was reached: the parent, and which of its transitions.
///
/// Links are ordered by parent, then by transition. A search on one thread finds states in this
/// order. An initial state has no parent, for which 0 is written; its ordinal is its position among
/// the initial states.
@usableFromInline struct Link: BitwiseCopyable, Comparable, Sendable {
  /// The number of the parent in the upper half, the ordinal in the lower.
  @usableFromInline var rawValue: UInt64

  @inline(__always) @inlinable init(rawValue: UInt64) { self.rawValue = rawValue }

  /// A link from a parent's number and the position of a transition among the parent's transitions.
  @inline(__always) @inlinable init(parent: UInt64, ordinal: Int) {
    rawValue = parent &<< 32 | UInt64(truncatingIfNeeded: ordinal)
  }

  /// The link before the first.
  @usableFromInline static var zero: Link { Link(rawValue: 0) }

  /// The placeholder where there is no state; greater than every link.
  @usableFromInline static var unused: Link { Link(rawValue: .max) }

  /// The number of the parent.
  @inline(__always) @inlinable var parent: UInt64 { rawValue &>> 32 }

  /// The position of the transition among the parent's transitions.
  @inline(__always) @inlinable var ordinal: UInt64 { rawValue & 0xffff_ffff }

  @inline(__always) @inlinable static func < (left: Link, right: Link) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// A link stored whole, because it does not fit into the two bytes of a ``Lineage``.
@usableFromInline struct WideLink: BitwiseCopyable, Sendable {
  /// The number of the state.
  @usableFromInline var number: Int
  @usableFromInline var link: Link

  @inlinable init(number: Int, link: Link) {
    self.number = number
    self.link = link
  }
}
