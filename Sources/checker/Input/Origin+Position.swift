import Spec

/// The file of a declaration: a number, which is part of the key of an ``Origin``.
struct SourceFile: Hashable, Sendable {
  /// The number, from 1.
  var number: Int

  /// The model itself.
  static let model = SourceFile(number: 1)
  /// The design that it names.
  static let design = design(0)

  /// The design that it names, or one that this extends, one more level for each.
  static func design(_ level: Int) -> SourceFile { SourceFile(number: 2 + level) }
}

extension Origin {
  private static let columnBits = 24
  private static let lineBits = 28

  /// A position in one of a model's files, encoded in the key, so that no table is needed.
  init(_ file: SourceFile, _ position: SourcePosition) {
    let column = min(position.column, 1 << Self.columnBits - 1)
    let line = min(position.line, 1 << Self.lineBits - 1)
    self.init(file.number << (Self.columnBits + Self.lineBits) | line << Self.columnBits | column)
  }

  /// The file; nil for a declaration without one.
  var file: SourceFile? {
    let number = key >> (Self.columnBits + Self.lineBits)
    return number > 0 ? SourceFile(number: number) : nil
  }

  /// The position in the file.
  var position: SourcePosition? {
    guard file != nil else { return nil }
    let line = key >> Self.columnBits & (1 << Self.lineBits - 1)
    return SourcePosition(line: line, column: key & (1 << Self.columnBits - 1))
  }
}
