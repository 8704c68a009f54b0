import Synchronization
import TestSupport
import Testing

@testable import Explorer

@Test(arguments: [1, 2, 3])
func `pending states are ordered by parent, then by transition`(workers: Int) throws {
  let pending = try #require(PendingStates<UInt64>(memoryBytes: 1 << 20))
  let parents = 5000..<9000
  var numbers = RandomNumbers(seed: 1)
  var expected: [UInt64] = []
  let positions = 10_000
  for position in 0..<positions {
    let parent = UInt64(Int.random(in: parents, using: &numbers))
    let sequence = parent << 32 | UInt64(position)
    let isUsed = Int.random(in: 0..<5, using: &numbers) != 0
    if isUsed { expected.append(sequence) }
    pending.sequences[position].store(
      isUsed ? sequence : PendingStates<UInt64>.unused, ordering: .relaxed)
  }
  let order = PendingOrder(
    sequences: pending.sequences, positions: positions, keys: pending.keys, parents: parents,
    workers: workers)
  #expect(order.count == expected.count)
  for bucket in 0..<order.bucketCount { _ = order.sort(bucket: bucket) }
  let keys = (0..<order.count).map { pending.keys[$0] }
  #expect(keys.map(\.sequence) == expected.sorted())
  #expect(keys.allSatisfy { $0.sequence & 0xffff_ffff == UInt64($0.position) })
}
