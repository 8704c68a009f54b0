import Spec

/// The file of a declaration.
enum SourceFile: Int, Sendable {
  /// The model itself.
  case model = 1
  /// The design that it names.
  case design = 2
}

extension Origin {
  private static let columnBits = 24
  private static let lineBits = 28

  /// A position in one of a model's files, encoded in the key, so that no table is needed.
  init(_ file: SourceFile, _ position: SourcePosition) {
    let column = min(position.column, 1 << Self.columnBits - 1)
    let line = min(position.line, 1 << Self.lineBits - 1)
    self.init(file.rawValue << (Self.columnBits + Self.lineBits) | line << Self.columnBits | column)
  }

  /// The file; nil for a declaration without one.
  var file: SourceFile? { SourceFile(rawValue: key >> (Self.columnBits + Self.lineBits)) }

  /// The position in the file.
  var position: SourcePosition? {
    guard file != nil else { return nil }
    let line = key >> Self.columnBits & (1 << Self.lineBits - 1)
    return SourcePosition(line: line, column: key & (1 << Self.columnBits - 1))
  }
}
