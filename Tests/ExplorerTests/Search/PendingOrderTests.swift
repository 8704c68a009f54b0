import Synchronization
import TestSupport
import Testing

@testable import Explorer

@Test(arguments: [1, 2, 3], [1, 300, 1 << 20])
func `pending states are ordered by parent, then by transition`(
  workers: Int, transitionsMax: Int
) throws {
  let pending = try #require(PendingStates(memoryBytes: 1 << 20, blockStates: 100))
  let parents = 5000..<9000
  var numbers = RandomNumbers(seed: 1)
  var expected: [UInt64] = []
  let positions = 10_000
  pending.blocks.store(positions / 100, ordering: .relaxed)
  for position in 0..<positions {
    let parent = UInt64(Int.random(in: parents, using: &numbers))
    let sequence = parent << 32 | UInt64(Int.random(in: 0..<transitionsMax, using: &numbers))
    let isUsed = Int.random(in: 0..<5, using: &numbers) != 0
    if isUsed { expected.append(sequence) }
    pending.sequences[position].store(
      isUsed ? sequence : PendingStates.unused, ordering: .relaxed)
  }
  let order = PendingOrder(
    pending, positions: positions, parents: parents, transitionsMax: transitionsMax,
    workers: workers)
  #expect(order.count == expected.count)

  var found: [UInt64] = []
  for bucket in 0..<order.bucketCount {
    #expect(order.lastSequence(before: bucket) == found.last)
    for key in order.range(ofBucket: bucket).map({ order.keys[$0] }) {
      let sequence = order.sequence(key, bucket: bucket)
      found.append(sequence)
      #expect(
        pending.sequences[order.position(key)].load(ordering: .relaxed) == sequence)
    }
  }
  #expect(found == expected.sorted())
}
