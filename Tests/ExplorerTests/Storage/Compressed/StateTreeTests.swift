import TestSupport
import Testing

@testable import Explorer

/// A tree of small tables, and folders for several workers.
private final class Fold<let count: Int, Hash: StateHash> {
  typealias State = PackedWords<count>

  let tree: StateTree<State, Hash>
  var folders: [StateFolder<State, Hash>]
  var batch = Batch<State>.allocate()

  init(workers: Int = 1) throws {
    var tuning = Tuning.tiny
    tuning.nodeTableLines = 4
    tree = try #require(StateTree<State, Hash>(limitBytes: 1 << 24, tuning: tuning))
    folders = []
    for _ in 0..<workers { folders.append(StateFolder(tree)) }
  }

  deinit {
    batch.deallocate()
    for folder in folders { folder.deallocate() }
  }

  /// Makes room for everything that each worker may add in a batch.
  func makeRoom(for states: Int) {
    let room = states + 2 * Tuning.batchStates * folders.count
    #expect(tree.grow(toRoom: room, leftBytes: 1 << 24, limitBytes: 1 << 24) == nil)
  }

  /// The keys of at most a batch of states, given the number of the parent of each.
  func keys(of states: [State], parents: [Int], worker: Int = 0) -> [UInt64] {
    batch.count = 0
    for (state, parent) in zip(states, parents) {
      batch.append(state, link: Link(parent: UInt64(parent), ordinal: 0), hash: 0)
    }
    return [UInt64](unsafeUninitializedCapacity: Tuning.batchStates) { buffer, keyCount in
      if let keys = buffer.baseAddress { folders[worker].fold(batch, into: keys) }
      keyCount = states.count
    }
  }

  /// The states of the keys of a level.
  func unfolded(_ keys: [UInt64], first: Int = 0) -> [State] {
    let level = first..<first + keys.count
    return keys.withUnsafeBufferPointer { keys in
      guard let keys = keys.baseAddress else { return [] }
      return level.map { folders[0].state($0, of: level, keys: keys) }
    }
  }
}

/// Folds batches of all sizes, whose states have much in common with their parents and with each
/// other.
private func expectFolding<let count: Int, Hash: StateHash>(
  _ type: PackedWords<count>.Type, _ hash: Hash.Type
) throws {
  typealias State = PackedWords<count>
  let fold = try Fold<count, Hash>()
  var random = RandomNumbers(seed: UInt64(count))
  var keys: [[UInt64]: UInt64] = [:]
  var parents = [State { _ in 0 }]
  for number in 0..<60 {
    let first = number * Tuning.batchStates
    fold.makeRoom(for: 0)
    var states: [State] = []
    var numbers: [Int] = []
    for _ in 0..<Int.random(in: 1...Tuning.batchStates, using: &random) {
      let parent = Int.random(in: parents.indices, using: &random)
      var state = parents[parent]
      for _ in 0..<Int.random(in: 0..<3, using: &random) {
        let word = Int.random(in: 0..<count, using: &random)
        state.words[word] = UInt64.random(in: 0..<3, using: &random) << 62
      }
      states.append(state)
      // Some are given a parent that does not exist.
      numbers.append(number == 0 || parent % 7 == 0 ? 1 << 20 : first + parent)
    }
    let batch = fold.keys(of: states, parents: numbers)
    for (state, key) in zip(states, batch) {
      let words = (0..<count).map { state.words[$0] }
      #expect(keys[words] == nil || keys[words] == key)
      keys[words] = key
    }
    #expect(fold.unfolded(batch, first: first + Tuning.batchStates) == states)
    #expect(fold.folders[0].fold(states[0]) == batch[0])
    #expect(fold.folders[0].unfold(batch[0]) == states[0])
    parents = states
  }
  #expect(Set(keys.values).count == keys.count)
  let states = keys.keys.map { words in State { words[$0] } }
  #expect(fold.unfolded(Array(keys.values), first: 1 << 30) == states)
}

@Test func `a state has one key, and a key one state`() throws {
  try expectFolding(PackedWords<1>.self, WordHash.self)
  try expectFolding(PackedWords<2>.self, WordHash.self)
  try expectFolding(PackedWords<3>.self, WordHash.self)
  try expectFolding(PackedWords<4>.self, WordHash.self)
  try expectFolding(PackedWords<7>.self, WordHash.self)
  try expectFolding(PackedWords<8>.self, WordHash.self)
  try expectFolding(PackedWords<20>.self, WordHash.self)
}

@Test func `parts whose hashes collide are distinguished`() throws {
  try expectFolding(PackedWords<3>.self, CoarseHash.self)
  try expectFolding(PackedWords<8>.self, CoarseHash.self)
  try expectFolding(PackedWords<3>.self, ConstantHash.self)
  try expectFolding(PackedWords<8>.self, ConstantHash.self)
}

@Test func `a value that is new several times in a batch gets one number`() throws {
  let fold = try Fold<8, WordHash>()
  fold.makeRoom(for: 0)
  let three = (0..<3).map { value in PackedWords<8> { UInt64($0 % 2 + value) } }
  let states = [0, 1, 0, 0, 2, 1, 2, 0].map { three[$0] }
  let keys = fold.keys(of: states, parents: states.map { _ in 0 })
  #expect(Set(keys).count == 3)
  #expect(fold.unfolded(keys) == states)
  #expect(fold.tree.narrow.map(\.count) == [3, 3])
  #expect(fold.tree.wide.map(\.count) == [3, 3, 3, 3])
}

@Test func `a part that is shared with the parent is not looked up`() throws {
  let fold = try Fold<8, WordHash>()
  fold.makeRoom(for: 0)
  let parents = (0..<4).map { value in PackedWords<8> { UInt64(10 * value + $0) } }
  let keys = fold.keys(of: parents, parents: [9, 9, 9, 9])
  #expect(fold.unfolded(keys, first: 100) == parents)
  let states = [2, 0, 3, 1].map { parents[$0] }
  #expect(fold.keys(of: states, parents: [102, 100, 103, 101]) == [2, 0, 3, 1].map { keys[$0] })
  // The parts of a parent are taken from it, right or wrong; here they are corrupted on purpose.
  fold.folders[0].unfolded.partNumbers.update(repeating: 7, count: 64 * 6)
  #expect(fold.keys(of: [parents[2]], parents: [102]) == [7 << 32 | 7])
}

@Test(arguments: [1, 2, 4], 0..<8 as Range<UInt64>)
func `workers that fold the same states at once find the same keys`(
  workers: Int, seed: UInt64
) throws {
  let fold = try Fold<8, CoarseHash>(workers: workers)
  var random = RandomNumbers(seed: seed)
  let states = (0..<1000).map { _ in
    PackedWords<8> { _ in UInt64.random(in: 0..<4, using: &random) }
  }
  fold.makeRoom(for: states.count)
  let results = PerWorker<[UInt64]>(workers: workers, [])
  inParallel(workers: workers, sharing: (folders: fold.folders, results: results)) {
    shared, worker in
    var folder = shared.folders[worker]
    var keys: [UInt64] = []
    var batch = Batch<PackedWords<8>>.allocate()
    defer { batch.deallocate() }
    for state in states {
      batch.append(state, link: .zero, hash: 0)
      guard batch.count == Tuning.batchStates || keys.count + batch.count == states.count
      else { continue }
      keys += [UInt64](unsafeUninitializedCapacity: batch.count) { buffer, keyCount in
        if let start = buffer.baseAddress { folder.fold(batch, into: start) }
        keyCount = batch.count
      }
      batch.count = 0
    }
    shared.results[worker] = keys
  }
  for worker in 0..<workers { #expect(results[worker] == results[0]) }
  #expect(fold.unfolded(results[0]) == states)
}
