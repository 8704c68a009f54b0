import TestSupport
import Testing

@testable import Explorer

@Test func `a table that grows has the states found and no position that is unused`() throws {
  let storage = try #require(PlainStorage<UInt64, WordHash>(limitBytes: 1 << 24, tuning: .tiny))
  #expect(storage.makeRoom(isShared: true, workers: 1) == nil)
  var view = storage.view(worker: 0, isShared: true, level: 0..<0)
  var batch = Batch<UInt64>.allocate()
  defer { batch.deallocate() }
  for state in [7, 8, 9, 10, 11] as [UInt64] {
    batch.append(
      state, link: Link(parent: 0, ordinal: Int(state)), hash: WordHash.hash(state))
  }
  view.insert(batch)
  storage.pause([view.finish()], isShared: true)
  // Two blocks of four positions, of which three are unused.
  #expect(storage.positions == 8)
  #expect(storage.visited.table.usedNumbers == [0b1_1111])
  #expect(storage.growTable(entries: storage.positions, slack: 0, workers: 1) == nil)
  #expect(storage.visited.table.usedNumbers == [0b1_1111])
}
