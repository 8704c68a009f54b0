import TestSupport
import Testing

@testable import Explorer

private let phases: [StoragePhase] = [.numbered, .open, .paused, .closed]

@Test func `a storage goes through its phases in order`() {
  let order = phases.map { phase in phases.filter { phase.precedes($0) } }
  #expect(order == [[.open, .paused, .closed], [.paused], [.open, .closed], [.numbered]])
}

@Test func `a phase out of order stops the program`() async {
  await #expect(processExitsWith: .failure) {
    var life = StorageLife()
    life.begin(.open)
    life.begin(.closed)
  }
}

@Test func `a worker that views a storage that is not open stops the program`() async {
  await #expect(processExitsWith: .failure) {
    guard let storage = PlainStorage<UInt64, WordHash>(limitBytes: 1 << 20, tuning: .tiny) else {
      return
    }
    _ = storage.view(worker: 0, isShared: false, level: 0..<0)
  }
}

/// Adds the states of a batch, all found from one parent, to an open storage.
private func insert<Kept: Storage>(
  _ states: [UInt64], into storage: Kept, isShared: Bool
) -> Insertions where Kept.State == UInt64 {
  var view = storage.view(worker: 0, isShared: isShared, level: 0..<0)
  var batch = Batch<UInt64>.allocate()
  defer { batch.deallocate() }
  for (ordinal, state) in states.enumerated() {
    batch.append(
      state, link: Link(parent: 0, ordinal: states.count - ordinal),
      hash: WordHash.hash(state))
  }
  view.insert(batch)
  return view.finish()
}

/// Takes a storage through one level of three states, found in reverse order.
private func liveOneLevel<Kept: Storage>(_ storage: Kept) where Kept.State == UInt64 {
  #expect(storage.life.phase == .numbered)
  #expect(storage.makeRoom(isShared: true, workers: 1) == nil)
  #expect(storage.life.phase == .open)
  storage.pause([insert([7, 8, 9, 8], into: storage, isShared: true)], isShared: true)
  #expect(storage.life.phase == .paused)
  #expect(storage.count == 0)
  guard let closed = storage.close(isShared: true, workers: 1) else {
    Issue.record("states that workers found together have no numbers yet")
    return
  }
  #expect(storage.life.phase == .closed)
  let order = PendingOrder(
    closed.pending, positions: closed.positions, parents: 0..<1, transitionsMax: 5, workers: 1)
  #expect(order.count == 3)
  LevelNumbering(order, first: 0, lineage: storage.lineage, workers: 1)
    .assign(to: closed.places)
  storage.finishLevel(added: 3, workers: 1)
  #expect(storage.life.phase == .numbered)
  #expect(storage.count == 3)
  // State 8 was found by the second and the fourth transition visited.
  #expect((0..<3).map { storage.lineage.link(of: $0).ordinal } == [1, 2, 4])
  #expect(storage.makeRoom(isShared: true, workers: 1) == nil)
  let view = storage.view(worker: 0, isShared: true, level: 0..<3)
  #expect((0..<3).map(view.state) == [8, 9, 7])
}

@Test func `a plain storage goes through a level in the order of its phases`() throws {
  liveOneLevel(
    try #require(PlainStorage<UInt64, WordHash>(limitBytes: 1 << 24, tuning: .tiny)))
}

@Test func `a compressed storage goes through a level in the order of its phases`() throws {
  liveOneLevel(
    try #require(
      CompressedStorage<UInt64, WordHash>(
        stateBits: 64, limitBytes: 1 << 24, tuning: .tiny, workers: 1)))
}

@Test func `a lone worker numbers states at once`() throws {
  let storage = try #require(
    PlainStorage<UInt64, WordHash>(limitBytes: 1 << 24, tuning: .tiny))
  #expect(storage.makeRoom(isShared: false, workers: 1) == nil)
  storage.pause([insert([7, 8, 7], into: storage, isShared: false)], isShared: false)
  #expect(storage.count == 2)
  #expect(storage.close(isShared: false, workers: 1)?.positions == nil)
  storage.finishLevel(added: 0, workers: 1)
  #expect((0..<2).map(storage.state(at:)) == [7, 8])
}

@Test func `a batch fits into a word of bits`() {
  #expect(Tuning.batchStates <= UInt64.bitWidth)
}
