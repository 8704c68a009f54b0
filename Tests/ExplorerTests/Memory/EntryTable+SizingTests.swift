import TestSupport
import Testing

@testable import Explorer

@Test func `a table doubles while it is small, then grows by half`() {
  let tuning = Tuning()
  #expect(EntryTable.grownLines(1 << 10, tuning) == 1 << 11)
  #expect(EntryTable.grownLines(1 << 18, tuning) == 1 << 19)
  #expect(EntryTable.grownLines(1 << 19, tuning) == 3 << 18)
}

@Test func `a table holds 85 entries for every hundred slots`() {
  #expect(EntryTable.entriesMax(lines: 1 << 10) == 10_370)
  #expect(EntryTable.entriesMax(lines: 1 << 19) == 5_347_690)
  #expect(EntryTable.entriesMax(lines: 3 << 18) == 8_021_535)
  #expect(EntryTable.entriesPerLine == 10.2)
}

@Test(arguments: [1, 10, 11, 1000, 123_456])
func `the lines for a number of entries are enough, and no more than needed`(entries: Int) {
  let lines = EntryTable.lines(holding: entries)
  #expect(Double(lines) * EntryTable.entriesPerLine >= Double(entries))
  #expect(Double(lines - 2) * EntryTable.entriesPerLine < Double(entries))
  let grown = EntryTable.grownLines(from: 1, holding: entries, .tiny)
  #expect(EntryTable.entriesMax(lines: grown) >= entries)
}

@Test func `a table that is resized is empty, and no larger than its memory`() throws {
  let memory = try #require(TableMemory(lines: 2, bytesMax: 8 * EntryTable.lineBytes))
  #expect(memory.linesMax == 8)
  memory.table.insertNew(hash: .max, entry: 7, isAlone: true)
  #expect(memory.resize(toLines: 8, workers: 2))
  #expect(memory.table.likelyEntry(hash: .max) == 0)
  #expect(memory.table.usedNumbers.isEmpty)
  #expect(!memory.resize(toLines: 9))
  #expect(memory.table.byteCount == 512)
  memory.shrink(toLines: 3)
  #expect(memory.table.lineCount == 3)
}
