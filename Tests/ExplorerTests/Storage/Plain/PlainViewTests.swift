import Testing

@testable import Explorer

private typealias Plain<Hash: StateHash> = PlainStorage<UInt64, Hash>

/// A plain storage that is open for several workers.
private func open<Hash: StateHash>(workers: Int, _ hash: Hash.Type) throws -> Plain<Hash> {
  var tuning = Tuning()
  tuning.tableLines = 1 << 12
  let storage = try #require(Plain<Hash>(limitBytes: 1 << 26, tuning: tuning))
  #expect(storage.makeRoom(isShared: true, workers: workers) == nil)
  return storage
}

/// Adds states, in batches, with their transitions counted from a number on.
private func insert<Hash: StateHash>(
  _ states: [UInt64], from first: Int, into view: inout PlainView<UInt64, Hash>
) {
  var batch = Batch<UInt64>.allocate()
  defer { batch.deallocate() }
  for (index, state) in states.enumerated() {
    batch.append(state, link: Link(parent: 0, ordinal: first + index), hash: Hash.hash(state))
    guard batch.count == Tuning.batchStates || index == states.count - 1 else { continue }
    view.insert(batch)
    batch.count = 0
  }
}

@Test func `the least link to a pending state stays, whatever its position`() throws {
  let storage = try open(workers: 1, WordHash.self)
  var view = storage.view(worker: 0, isShared: true, level: 0..<0)
  insert([7, 8, 9], from: 10, into: &view)
  insert([9, 8, 7], from: 3, into: &view)
  insert([8, 9, 7], from: 20, into: &view)
  let pending = try #require(storage.pending)
  #expect((0..<3).map { pending.link(at: $0).ordinal } == [5, 4, 3])
}

/// A hash with so few values that workers who are as fast as each other claim the same slots.
private enum FewHashes: StateHash {
  static func hash<State: PackedState>(_ state: State) -> UInt64 {
    (state[word: 0] / 4) &* 0x9e37_79b9_7f4a_7c15
  }
}

@Test func `workers that find the same states at once add each of them once`() throws {
  let states = (0..<4000).map { UInt64($0) }
  for _ in 0..<20 {
    let storage = try open(workers: 4, FewHashes.self)
    let results = PerWorker<(found: Int, unused: Range<Int>)>(workers: 4, (0, 0..<0))
    inParallel(workers: 4, sharing: (storage: storage, results: results)) { shared, worker in
      var view = shared.storage.view(worker: worker, isShared: true, level: 0..<0)
      insert(states, from: 0, into: &view)
      let unused = view.finish().unusedPositions
      shared.results[worker] = (view.found, unused)
    }
    let pending = try #require(storage.pending)
    let unused = Set((0..<4).flatMap { Array(results[$0].unused) })
    let found = (0..<pending.claimed).filter { !unused.contains($0) }
    #expect((0..<4).reduce(0) { $0 + results[$1].found } == 4000)
    #expect(found.map { storage.states[$0] }.sorted() == states)
    #expect(found.allSatisfy { pending.link(at: $0).ordinal == storage.states[$0] })
    #expect(unused.allSatisfy { pending.link(at: $0) == .unused })
  }
}
