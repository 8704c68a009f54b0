import TestSupport
import Testing

@testable import Explorer

private func expectFolding<let count: Int>(_ type: PackedWords<count>.Type) throws {
  var tuning = Tuning.tiny
  tuning.nodeTableLines = 4
  let tree = try #require(
    StateTree<PackedWords<count>, WordHash>(limitBytes: 1 << 24, tuning: tuning))
  var folder = StateFolder(tree)
  defer { folder.deallocate() }
  var numbers = RandomNumbers(seed: UInt64(count))
  var keys: [UInt64] = []
  var states: [PackedWords<count>] = []
  for _ in 0..<500 {
    if tree.room < 4 {
      #expect(tree.grow(toRoom: 40, leftBytes: 1 << 24, limitBytes: 1 << 24) == nil)
    }
    let state = PackedWords<count> { _ in UInt64.random(in: 0..<3, using: &numbers) << 62 }
    let key = folder.fold(state)
    #expect(folder.unfold(key) == state)
    if let before = states.firstIndex(of: state) {
      #expect(keys[before] == key)
    } else {
      #expect(!keys.contains(key))
    }
    keys.append(key)
    states.append(state)
  }
  #expect(zip(keys, states).allSatisfy { folder.unfold($0) == $1 })
}

@Test func `a state has one key, and a key one state`() throws {
  try expectFolding(PackedWords<1>.self)
  try expectFolding(PackedWords<2>.self)
  try expectFolding(PackedWords<3>.self)
  try expectFolding(PackedWords<4>.self)
  try expectFolding(PackedWords<7>.self)
  try expectFolding(PackedWords<8>.self)
  try expectFolding(PackedWords<20>.self)
}
