/// All mistakes that were found; at least one.
struct Mistakes: Error, Equatable, Sendable {
  /// The most mistakes that are looked for in a file.
  static let maximumCount = 100

  /// The mistakes, by file, line and column.
  let diagnostics: [Diagnostic]

  init(_ diagnostics: [Diagnostic]) {
    precondition(!diagnostics.isEmpty, "mistakes are at least one")
    self.diagnostics = diagnostics.enumerated()
      .sorted { left, right in
        Self.precedes(left.element, right.element, left.offset < right.offset)
      }
      .map(\.element)
  }

  /// Compares by position, then by the order in which the mistakes were found.
  private static func precedes(_ left: Diagnostic, _ right: Diagnostic, _ found: Bool) -> Bool {
    let leftFile = left.file ?? ""
    let rightFile = right.file ?? ""
    if leftFile != rightFile { return leftFile.utf8.lexicographicallyPrecedes(rightFile.utf8) }
    let start = SourcePosition(line: 0, column: 0)
    let leftPosition = left.position ?? start
    let rightPosition = right.position ?? start
    return leftPosition == rightPosition ? found : leftPosition < rightPosition
  }
}

extension Mistakes: CustomStringConvertible {
  /// One line per mistake.
  var description: String {
    diagnostics.map { "\($0)\n" }.joined()
  }
}
