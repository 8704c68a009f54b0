/// A replacement of some bytes of a text; all other bytes, comments included, stay as they are.
struct SourceEdit: Equatable, Sendable {
  /// The bytes to replace; an empty range inserts.
  var bytes: Range<Int>

  /// The replacement.
  var replacement: String

  /// The text with all edits made; they must not overlap.
  static func apply(_ edits: [SourceEdit], to text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var end = 0
    for edit in edits.sorted(by: { $0.bytes.lowerBound < $1.bytes.lowerBound }) {
      precondition(edit.bytes.lowerBound >= end, "edits do not overlap")
      result += text[end..<edit.bytes.lowerBound]
      result += Array(edit.replacement.utf8)
      end = edit.bytes.upperBound
    }
    return result + text[end...]
  }
}
