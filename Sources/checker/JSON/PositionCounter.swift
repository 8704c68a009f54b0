/// Turns byte offsets into lines and columns, in one pass.
///
/// Offsets must be requested in increasing order, so that one long line costs no more than many
/// short ones.
struct PositionCounter: Sendable {
  /// The offset that ``position`` belongs to.
  private(set) var offset: Int

  /// The line and column of ``offset``.
  private(set) var position = SourcePosition(line: 1, column: 1)

  /// A counter whose first line begins at an offset.
  init(offset: Int = 0) { self.offset = offset }

  /// Advances to the offset and returns its position.
  mutating func position(at target: Int, in bytes: [UInt8]) -> SourcePosition {
    precondition(target >= offset, "positions are asked for in increasing order")
    var start = offset
    while let newline = bytes[start..<target].firstIndex(of: UInt8(ascii: "\n")) {
      position.line += 1
      position.column = 1
      start = newline + 1
    }
    position.column += String(decoding: bytes[start..<target], as: UTF8.self).count
    offset = target
    return position
  }
}
