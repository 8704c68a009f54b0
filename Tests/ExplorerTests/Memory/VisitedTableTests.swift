import Testing

@testable import Explorer

@Test func `a slot keeps number, kind and tag apart`() {
  let hash: UInt64 = 0xfedc_ba98_7654_3210
  for number in [0, 1, 77, Tuning.statesMax - 1] {
    let numbered = VisitedTable.slot(hash: hash, number: number)
    let pending = VisitedTable.slot(hash: hash, pendingPosition: number)
    #expect(numbered != 0)
    #expect(VisitedTable.number(in: numbered) == number)
    #expect(VisitedTable.number(in: pending) == number)
    #expect(numbered & VisitedTable.pendingBit == 0)
    #expect(pending & VisitedTable.pendingBit != 0)
    #expect((numbered ^ hash) & VisitedTable.tagMask == 0)
  }
}

@Test func `a slot is claimed once, and found again past others`() throws {
  let memory = try #require(ReservedMemory(byteCount: 8 * 8))
  let table = VisitedTable(memory: memory)
  let first = VisitedTable.slot(hash: 7, number: 0)
  let second = VisitedTable.slot(hash: 7 | 1 << 40, number: 1)
  #expect(table.claim(7, for: first) == nil)
  #expect(table.claim(7, for: second) == first)
  let (place, slot) = table.firstCandidate(hash: 7 | 1 << 40, from: 7)
  #expect(place == 0)
  #expect(slot == 0)
  #expect(table.claim(place, for: second) == nil)
  #expect(table.position(of: second, hash: 7 | 1 << 40) == 0)
}
