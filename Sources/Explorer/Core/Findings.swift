/// What a state or a transition says about the properties, one bit a property.
///
/// The explorer knows properties only by their number, 0 to 63.
public struct Findings: BitwiseCopyable, Equatable, Sendable {
  /// The properties whose subject occurred here.
  ///
  /// For a landmark, which must be reachable, the bit means that it was reached.
  public var applied: UInt64

  /// The properties that do not hold here; always a subset of ``applied``.
  public var violated: UInt64

  /// Findings about no property.
  @inlinable public init(applied: UInt64 = 0, violated: UInt64 = 0) {
    self.applied = applied
    self.violated = violated
  }

  /// Adds the findings of one property.
  @inlinable public mutating func note(property: Int, holds: Bool) {
    let bit = UInt64(1) << UInt64(property)
    applied |= bit
    if !holds { violated |= bit }
  }

  /// Adds all of the other findings.
  @inlinable public mutating func formUnion(_ other: Findings) {
    applied |= other.applied
    violated |= other.violated
  }

  /// Whether some property's bit is set in both.
  @inline(__always) @inlinable func intersects(_ other: Findings) -> Bool {
    (applied & other.applied) | (violated & other.violated) != 0
  }

  /// Removes the bits that are set in the other findings.
  @inlinable mutating func subtract(_ other: Findings) {
    applied &= ~other.applied
    violated &= ~other.violated
  }
}
