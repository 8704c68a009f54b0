/// A place in a text file, as an editor counts it.
struct SourcePosition: Equatable, Comparable, Hashable, Sendable {
  /// The line, from 1.
  var line: Int

  /// The column, in characters, from 1.
  var column: Int

  static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}
