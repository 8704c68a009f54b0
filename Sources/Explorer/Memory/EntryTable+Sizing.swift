// How full a table may get, and by how much it grows.
//
// lines     bytes      entries before it grows
// 1,024     64 KiB        10,370
// 524,288   32 MiB     5,347,690   doubles up to here (``Tuning/doublingLines``)
// 786,432   48 MiB     8,021,535   grows by half from here on
//
// A large table grows by half, so that it is never much larger than it has to be: its memory is
// taken from the states.

extension EntryTable {
  /// The percentage of entries in use at which a table grows: above it, more and more entries are
  /// outside their own line.
  @inlinable static var loadPercent: Int { 85 }

  /// The number of entries that a number of lines hold before the table gets slow.
  @inlinable static func entriesMax(lines: Int) -> Int { lines * lineEntries / 100 * loadPercent }

  /// The number of entries that the table holds before it gets slow.
  @usableFromInline var entriesMax: Int { Self.entriesMax(lines: Int(lineCount)) }

  /// The number of entries that fit into the table's memory.
  @usableFromInline var entriesInAll: Int { Int(lineCount) * Self.lineEntries }

  /// The bytes of the lines.
  @usableFromInline var byteCount: Int { Int(lineCount) * Self.lineBytes }

  /// The number of entries per line when the table is as full as it may get.
  static var entriesPerLine: Double { Double(lineEntries * loadPercent) / 100 }

  /// The fewest lines that hold a number of entries before the table gets slow.
  static func lines(holding entries: Int) -> Int { entries * 100 / loadPercent / lineEntries + 1 }

  /// The number of lines that a table with a number of lines grows to.
  @usableFromInline static func grownLines(_ lines: Int, _ tuning: Tuning) -> Int {
    lines < tuning.doublingLines ? 2 * lines : lines + lines / 2
  }

  /// The lines of a table that began with some and has grown to hold a number of entries.
  static func grownLines(from first: Int, holding entries: Int, _ tuning: Tuning) -> Int {
    var lines = first
    while entriesMax(lines: lines) < entries { lines = grownLines(lines, tuning) }
    return lines
  }
}
