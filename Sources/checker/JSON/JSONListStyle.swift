/// How a list of a JSON text is laid out: each element on a line of its own, or all on one.
struct JSONListStyle {
  /// The indentation of one level.
  static let indentation = "  "

  /// Whether each element is on a line of its own.
  let isOnLines: Bool
  /// The text before a new element.
  let lead: String
  /// A line end, and the indentation of an element.
  let lineStart: String
  /// The text before the closing bracket of a list that was empty.
  let closing: String

  /// The style of an object or array; an empty one gets each element on a line.
  init(of node: JSONNode, _ elements: [JSONListText.Element], in bytes: [UInt8]) {
    let lineEnd = Self.lineEnd(of: bytes)
    let outer = lineEnd + Self.indentation(at: node.bytes.lowerBound, in: bytes)
    closing = outer
    if let last = elements.last {
      let own = last.lead.utf8.lastIndex(of: UInt8(ascii: "\n")).map {
        String(decoding: last.lead.utf8[$0...].dropFirst(), as: UTF8.self)
      }
      isOnLines = own != nil
      lineStart = own.map { lineEnd + $0 } ?? outer + Self.indentation
      lead = own == nil ? " " : lineStart
    } else {
      isOnLines = true
      lineStart = outer + Self.indentation
      lead = lineStart
    }
  }

  /// The line end of a text: that of its first line.
  static func lineEnd(of bytes: [UInt8]) -> String {
    guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")), end > 0 else { return "\n" }
    return bytes[end - 1] == UInt8(ascii: "\r") ? "\r\n" : "\n"
  }

  /// The spaces at the beginning of the line of an offset.
  private static func indentation(at offset: Int, in bytes: [UInt8]) -> String {
    let start = bytes[..<offset].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let blanks = bytes[start..<offset].prefix {
      $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t")
    }
    return String(decoding: blanks, as: UTF8.self)
  }
}
