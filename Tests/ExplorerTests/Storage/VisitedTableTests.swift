import Testing

@testable import Explorer

private func table(lines: Int) throws -> (VisitedTable, ReservedMemory) {
  let memory = try #require(ReservedMemory(byteCount: lines * VisitedTable.lineBytes + 64))
  return (VisitedTable(memory: memory, lineCount: lines), memory)
}

private func found(_ result: TableResult) -> UInt32? {
  if case .found(let entry) = result { entry } else { nil }
}

@Test(arguments: [0, 77, Tuning.statesMax - 1])
func `an entry says which number it is of, and is never that of a free place`(number: Int) {
  let entry = VisitedTable.entry(number: number)
  #expect(entry != 0)
  #expect(VisitedTable.number(of: entry) == number)
}

@Test func `a tag is never that of a free entry, nor that of what is behind the entries`() {
  for hash in 0..<UInt64(512) { #expect((1...254).contains(VisitedTable.tag(of: hash))) }
}

@Test func `the bytes that are zero are found, and no others`() {
  #expect(VisitedTable.zeroBytes(0) == 0x8080_8080_8080_8080)
  #expect(VisitedTable.zeroBytes(0x0100_ff00_8000_7f01) == 0x0080_0080_0080_0000)
  #expect(VisitedTable.zeroBytes(.max) == 0)
}

@Test func `a full line goes over into the next, and the last into the first`() throws {
  let (table, memory) = try table(lines: 3)
  defer { withExtendedLifetime(memory) {} }
  let last = UInt64.max
  for number in 0..<30 {
    guard case .free(let place) = table.search(hash: last, isWanted: { _ in false }) else {
      Issue.record("no state was asked for")
      return
    }
    #expect(place.line == [2, 0, 1][number / VisitedTable.lineEntries])
    #expect(table.claim(place, hash: last, entry: VisitedTable.entry(number: number)))
    #expect(!table.claim(place, hash: last, entry: 1), "a place is claimed once")
  }
  for number in 0..<30 {
    let wanted = VisitedTable.entry(number: number)
    #expect(found(table.search(hash: last) { $0 == wanted }) == wanted)
  }
  #expect(table.likelyEntry(hash: last) == 1)
  table.replace(7, by: 1000, hash: last)
  #expect(found(table.search(hash: last) { $0 == 1000 }) == 1000)
  #expect(found(table.search(hash: last) { $0 == 7 }) == nil)
}

@Test func `only entries with the tag of the hash are asked about`() throws {
  let (table, memory) = try table(lines: 1)
  defer { withExtendedLifetime(memory) {} }
  for number in 0..<10 {
    table.insertNew(
      hash: UInt64(number) % 2 + 5, entry: VisitedTable.entry(number: number), isAlone: true)
  }
  var asked: [UInt32] = []
  _ = table.search(hash: 6) { entry in
    asked.append(entry)
    return false
  }
  #expect(asked == [2, 4, 6, 8, 10])
}
