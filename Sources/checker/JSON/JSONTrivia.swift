/// Spaces and comments between the elements of a JSON text that was read before.
enum JSONTrivia {
  /// The offset of the comma that follows, behind spaces and comments; nil if none does.
  static func comma(from start: Int, to end: Int, in bytes: [UInt8]) -> Int? {
    var offset = start
    while offset < end {
      if bytes[offset] == UInt8(ascii: ",") { return offset }
      offset = skipped(at: offset, to: end, in: bytes)
    }
    return nil
  }

  /// The end of the line if only spaces and comments that end on it follow; else the start.
  ///
  /// The line end itself is not included.
  static func endOfLine(from start: Int, to end: Int, in bytes: [UInt8]) -> Int {
    var offset = start
    while offset < end {
      switch bytes[offset] {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): return offset
      case UInt8(ascii: " "), UInt8(ascii: "\t"): offset += 1
      case UInt8(ascii: "/"):
        let next = skipped(at: offset, to: end, in: bytes)
        guard !bytes[offset..<next].contains(UInt8(ascii: "\n")) else { return start }
        offset = next
      default: return start
      }
    }
    return start
  }

  /// The offset behind one blank or one comment; a line's comment ends before the line end.
  private static func skipped(at offset: Int, to end: Int, in bytes: [UInt8]) -> Int {
    guard bytes[offset] == UInt8(ascii: "/"), offset + 1 < end else { return offset + 1 }
    if bytes[offset + 1] == UInt8(ascii: "/") {
      return bytes[offset..<end].firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
        ?? end
    }
    var next = offset + 2
    while next + 1 < end,
      !(bytes[next] == UInt8(ascii: "*") && bytes[next + 1] == UInt8(ascii: "/"))
    {
      next += 1
    }
    return min(next + 2, end)
  }

  /// Whether a text of spaces and comments has a comment.
  static func hasComment(_ text: String) -> Bool { text.utf8.contains(UInt8(ascii: "/")) }

  /// The text up to its last line end, which belongs to what follows.
  static func withoutLastLine(_ text: String) -> String {
    guard let end = text.utf8.lastIndex(of: UInt8(ascii: "\n")) else { return text }
    let before = text.utf8.index(before: end)
    let isWide = end > text.utf8.startIndex && text.utf8[before] == UInt8(ascii: "\r")
    return String(decoding: text.utf8[..<(isWide ? before : end)], as: UTF8.self)
  }
}
