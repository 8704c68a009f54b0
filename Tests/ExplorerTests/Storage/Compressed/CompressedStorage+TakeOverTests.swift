import TestSupport
import Testing

@testable import Explorer

/// Adds states to a storage in which workers share a level.
private func add<Kept: Storage>(
  _ states: [(state: UInt64, link: Link)], to storage: Kept
) where Kept.State == UInt64 {
  #expect(storage.makeRoom(isShared: true, workers: 1) == nil)
  var view = storage.view(worker: 0, isShared: true, level: 0..<0)
  var batch = Batch<UInt64>.allocate()
  defer { batch.deallocate() }
  for (state, link) in states { batch.append(state, link: link, hash: WordHash.hash(state)) }
  view.insert(batch)
  storage.pause([view.finish()], isShared: true)
}

/// Numbers the states found on a level.
private func endLevel<Kept: Storage>(_ storage: Kept, parents: Range<Int>) throws {
  let closed = try #require(storage.close(isShared: true, workers: 1))
  let order = PendingOrder(
    closed.pending, positions: closed.positions, parents: parents, transitionsMax: 9, workers: 1)
  LevelNumbering(order, first: storage.count, lineage: storage.lineage, workers: 1)
    .assign(to: closed.places)
  storage.finishLevel(added: order.count, workers: 1)
}

/// The states of a level.
private func states<Kept: Storage>(
  _ level: Range<Int>, of storage: Kept
) -> [UInt64] where Kept.State == UInt64 {
  #expect(storage.makeRoom(isShared: true, workers: 1) == nil)
  return level.map(storage.view(worker: 0, isShared: true, level: level).state)
}

@Test func `a level that is taken over keeps the numbers of its states, and its pending states`()
  throws
{
  typealias Compressed = CompressedStorage<UInt64, WordHash>
  let plain = try #require(PlainStorage<UInt64, WordHash>(limitBytes: 1 << 24, tuning: .tiny))
  // Workers found the states of the level in another order than that of their numbers.
  add([7, 8, 9].map { ($0, Link(parent: 0, ordinal: Int(20 - $0))) }, to: plain)
  try endLevel(plain, parents: 0..<1)
  // They fill a block, so that the last position is used too.
  add(
    [
      (11, Link(parent: 1, ordinal: 0)), (10, Link(parent: 0, ordinal: 5)),
      (12, Link(parent: 1, ordinal: 1)), (13, Link(parent: 2, ordinal: 0)),
    ], to: plain)

  let compressed = try #require(
    Compressed(
      stateBits: 64, limitBytes: 1 << 24, tuning: .tiny, workers: 1, lineage: plain.lineage))
  #expect(compressed.takeOver(plain, level: 0..<3, isShared: true) == nil)
  #expect(states(0..<3, of: compressed) == [9, 8, 7])
  compressed.pause([], isShared: true)
  try endLevel(compressed, parents: 0..<3)
  #expect(compressed.count == 7)
  #expect(states(3..<7, of: compressed) == [10, 11, 12, 13])
}
