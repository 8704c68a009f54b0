import TestSupport
import Testing

@testable import Explorer

@Test func `the hash is the same in every run and on every machine`() {
  var wide = PackedWords<3>()
  #expect(WordHash.hash(UInt64(0)) == 0xa550_6ff5_2926_ac13)
  #expect(WordHash.hash(UInt64(1)) == 0xd153_941f_83d0_cc19)
  #expect(WordHash.hash(UInt64.max) == 0xf631_6e9a_2bff_965a)
  #expect(WordHash.hash(wide) == 0xc96f_21eb_f629_0549)
  wide.words[2] = 1
  #expect(WordHash.hash(wide) == 0xdb8f_9fdf_f265_23bb)
}

@Test func `neighbouring states are spread over the slots and the tags`() {
  var low = Set<UInt64>()
  var high = Set<UInt64>()
  for state in 0..<(1 << 12) as Range<UInt64> {
    for shift in [0, 20, 40, 52] as [UInt64] {
      low.insert(WordHash.hash(state << shift) & 0xffff)
      high.insert(WordHash.hash(state << shift) >> 48)
    }
  }
  // 16,381 distinct states in 65,536 places: about 14,500 places if they fall at random.
  #expect(low.count > 14_000)
  #expect(high.count > 14_000)
}

@Test(arguments: 0..<3)
func `states that differ in one word of several are spread over the slots and the tags`(word: Int) {
  var low = Set<UInt64>()
  var high = Set<UInt64>()
  for number in 0..<(1 << 12) as Range<UInt64> {
    for shift in [0, 20, 40, 52] as [UInt64] {
      let state = PackedWords<3> { $0 == word ? number << shift : UInt64($0) }
      low.insert(WordHash.hash(state) & 0xffff)
      high.insert(WordHash.hash(state) >> 48)
    }
  }
  #expect(low.count > 14_000)
  #expect(high.count > 14_000)
}

@Test func `states are the same when all of their words are`() {
  let state = PackedWords<5> { UInt64($0) << 60 }
  #expect(state.hasSameWords(as: state))
  for word in 0..<5 {
    for bit in [0, 31, 63] as [UInt64] {
      let other = PackedWords<5> { state.words[$0] ^ ($0 == word ? 1 << bit : 0) }
      #expect(!state.hasSameWords(as: other))
    }
  }
}

@Test(arguments: 0..<20 as Range<UInt64>, [1, 2, 4])
func `states whose hashes are all the same are still distinguished`(
  seed: UInt64, threads: Int
) throws {
  let system = Widened(GraphSystem.random(seed: seed, states: 200))
  let exploration = try explore(
    system, options: ExplorationOptions(threads: threads), hash: ConstantHash.self, tuning: .tiny)
  expectAgreement(exploration, NaiveExplorer(system), "\(threads) threads")
}

@Test(arguments: 0..<40 as Range<UInt64>, [1, 2, 4])
func `states whose hashes agree in part are still distinguished`(seed: UInt64, threads: Int) throws
{
  let system = GraphSystem.random(seed: seed, states: 600)
  let exploration = try explore(
    system, options: ExplorationOptions(threads: threads), hash: CoarseHash.self, tuning: .tiny)
  expectAgreement(exploration, NaiveExplorer(system), "\(threads) threads")
}
