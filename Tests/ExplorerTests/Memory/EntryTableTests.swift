import Foundation
import Synchronization
import Testing

@testable import Explorer

private func table(lines: Int) throws -> TableMemory {
  try #require(TableMemory(lines: lines, bytesMax: lines * EntryTable.lineBytes))
}

private func found(_ result: EntryTable.Lookup) -> UInt32? {
  if case .found(let entry) = result { entry } else { nil }
}

@Test(arguments: [0, 77, Tuning.statesMax - 1])
func `an entry encodes its number, and never equals a free slot`(number: Int) {
  let entry = EntryTable.entry(number: number)
  #expect(entry != 0)
  #expect(EntryTable.number(of: entry) == number)
}

@Test func `a tag never equals that of a free entry or of the bytes after the entries`() {
  for hash in 0..<UInt64(512) { #expect((1...254).contains(EntryTable.tag(of: hash))) }
}

@Test func `exactly the zero bytes are found`() {
  #expect(EntryTable.zeroBytes(0) == 0x8080_8080_8080_8080)
  #expect(EntryTable.zeroBytes(0x0100_ff00_8000_7f01) == 0x0080_0080_0080_0000)
  #expect(EntryTable.zeroBytes(.max) == 0)
}

@Test func `a hash whose line is full takes the next line, and the first line follows the last`()
  throws
{
  let memory = try table(lines: 3)
  defer { withExtendedLifetime(memory) {} }
  let table = memory.table
  let last = UInt64.max
  for number in 0..<30 {
    guard case .free(let group) = table.find(hash: last, isWanted: { _ in false }) else {
      Issue.record("no state was asked for")
      return
    }
    #expect(group.line == [2, 0, 1][number / EntryTable.lineEntries])
    #expect(table.claim(group, hash: last, entry: EntryTable.entry(number: number)))
    #expect(!table.claim(group, hash: last, entry: 1), "a slot is claimed once")
  }
  for number in 0..<30 {
    let wanted = EntryTable.entry(number: number)
    #expect(found(table.find(hash: last) { $0 == wanted }) == wanted)
  }
  #expect(table.likelyEntry(hash: last) == 1)
  table.replace(7, by: 1000, hash: last)
  #expect(found(table.find(hash: last) { $0 == 1000 }) == 1000)
  #expect(found(table.find(hash: last) { $0 == 7 }) == nil)
}

@Test func `only entries with the tag of the hash are compared`() throws {
  let memory = try table(lines: 1)
  defer { withExtendedLifetime(memory) {} }
  let table = memory.table
  for number in 0..<10 {
    table.insertNew(
      hash: UInt64(number) % 2 + 5, entry: EntryTable.entry(number: number), isAlone: true)
  }
  var asked: [UInt32] = []
  _ = table.find(hash: 6) { entry in
    asked.append(entry)
    return false
  }
  #expect(asked == [2, 4, 6, 8, 10])
}

@Test func `the slots of a line are the first twelve of its sixteen places`() {
  let first = EntryTable.Group(line: 2, half: 0, tags: 0)
  let second = EntryTable.Group(line: 2, half: 1, tags: 0)
  #expect(first.free == 0x8080_8080_8080_8080)
  #expect(second.free == 0x8080_8080)
  #expect((0..<8).map { EntryTable.Slot(first, byte: $0).index } == Array(32..<40))
  #expect((0..<4).map { EntryTable.Slot(second, byte: $0).index } == Array(40..<44))
  #expect(second.first(of: second.free).index == 40)
}

@Test func `a tag goes into the byte of the first free slot`() {
  let group = EntryTable.Group(line: 0, half: 0, tags: 0x0507)
  #expect(group.matches(EntryTable.pattern(of: 5)) == 0x8000)
  #expect(group.tags(claiming: group.free, with: 0xfe) == 0xfe_0507)
}

@Test func `numbers in use are those that have entries`() throws {
  let memory = try table(lines: 9)
  for number in [0, 63, 64, 100] {
    memory.table.insertNew(
      hash: UInt64(number) << 57, entry: EntryTable.entry(number: number), isAlone: true)
  }
  #expect(memory.table.usedNumbers == [1 | 1 << 63, 1 | 1 << 36] as [UInt64])
}

/// What the worker that looks up and the one that publishes tell each other.
private final class Publication: Sendable {
  let isAwaited = Atomic(false)
  let isDone = Atomic(false)
}

@Test func `a look-up waits for the entry of a slot that another worker has claimed`() throws {
  let memory = try table(lines: 1)
  defer { withExtendedLifetime(memory) {} }
  let table = memory.table
  let group = table.group(0, 0)
  let slot = group.first(of: group.free).index
  // The other worker has put its tag into the slot, and has not published its entry.
  table.words[EntryTable.Group.tagsIndex(0, 0)].store(
    group.tags(claiming: group.free, with: EntryTable.tag(of: 9)), ordering: .releasing)
  let publication = Publication()
  let shared = Shared(table)
  Thread.detachNewThread {
    let table = shared.value
    while !publication.isAwaited.load(ordering: .acquiring) { sched_yield() }
    for _ in 0..<1000 { _ = table.likelyEntry(hash: 9) }
    table.entries[slot].store(7, ordering: .releasing)
    publication.isDone.store(true, ordering: .releasing)
  }
  publication.isAwaited.store(true, ordering: .releasing)
  #expect(found(table.find(hash: 9) { $0 == 7 }) == 7)
  while !publication.isDone.load(ordering: .acquiring) { sched_yield() }
}
