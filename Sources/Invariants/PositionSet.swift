/// A set of positions in a program, one bit each, so that judgements need no array.
struct PositionSet: Sendable {
  private var words = InlineArray<4, UInt64>(repeating: 0)

  /// Whether the set contains a position.
  func contains(_ position: UInt8) -> Bool {
    words[Int(position >> 6)] & 1 << UInt64(position & 63) != 0
  }

  /// Adds a position.
  mutating func insert(_ position: UInt8) {
    words[Int(position >> 6)] |= 1 << UInt64(position & 63)
  }
}
