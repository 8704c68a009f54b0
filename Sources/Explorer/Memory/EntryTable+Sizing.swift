// How full a table may get, and by how much it grows.
//
// lines     bytes      entries before it grows
// 1,024     64 KiB        10,370
// 524,288   32 MiB     5,347,690   doubles up to here (``Tuning/doublingLines``)
// 786,432   48 MiB     8,021,535   half as much again from here on
//
// A table grows by half when it is large, so that it is never much larger than it has to be: what it
// takes is memory that states could have.

extension EntryTable {
  /// The entries in use, in hundredths, at which a table grows: above, more and more entries are not
  /// in their own line.
  @inlinable static var loadPercent: Int { 85 }

  /// The entries that a number of lines hold before the table gets slow.
  @inlinable static func entriesMax(lines: Int) -> Int { lines * lineEntries / 100 * loadPercent }

  /// The entries that the table holds before it gets slow.
  @usableFromInline var entriesMax: Int { Self.entriesMax(lines: Int(lineCount)) }

  /// The entries for which the table has memory.
  @usableFromInline var entriesInAll: Int { Int(lineCount) * Self.lineEntries }

  /// The bytes of the lines.
  @usableFromInline var byteCount: Int { Int(lineCount) * Self.lineBytes }

  /// The entries of a line when the table is as full as it may get.
  static var entriesPerLine: Double { Double(lineEntries * loadPercent) / 100 }

  /// The fewest lines that hold a number of entries before the table gets slow.
  static func lines(holding entries: Int) -> Int { entries * 100 / loadPercent / lineEntries + 1 }

  /// The lines to grow to from a number of lines.
  @usableFromInline static func grownLines(_ lines: Int, _ tuning: Tuning) -> Int {
    lines < tuning.doublingLines ? 2 * lines : lines + lines / 2
  }

  /// The lines to which a table has grown that began with some and holds a number of entries.
  static func grownLines(from first: Int, holding entries: Int, _ tuning: Tuning) -> Int {
    var lines = first
    while entriesMax(lines: lines) < entries { lines = grownLines(lines, tuning) }
    return lines
  }
}
