import TestSupport
import Testing

@testable import Spec

/// The keys name their fields by hand, for speed.
///
/// The test checks, against the declarations of the records, that they treat all hosts and VMs the
/// same.
struct PlaceKeysTests {
  @Test func `a key moves with its host or VM and depends on no other place`() {
    var numbers = RandomNumbers(seed: 41)
    let size = PoolSize(hostCount: 4, vmCount: 4, callCount: 3)
    for number in 0..<400 {
      var permutation = PoolPermutation()
      for (index, place) in (0..<4).shuffled(using: &numbers).enumerated() {
        permutation.hosts[index] = Host(place)
      }
      for (index, place) in (0..<4).shuffled(using: &numbers).enumerated() {
        permutation.vms[index] = VM(place)
      }
      // Only the latter has calls under way.
      var pool =
        number % 2 == 0
        ? PoolState.random(size, using: &numbers) : PoolState.anything(size, using: &numbers)
      var moved = pool.permuted(permutation, size)
      let (keys, movedKeys) = (PlaceKeys(&pool, size), PlaceKeys(&moved, size))
      for index in 0..<4 {
        #expect(movedKeys.hosts[permutation.hosts[index].index] == keys.hosts[index])
        #expect(movedKeys.vms[permutation.vms[index].index] == keys.vms[index])
      }
    }
  }
}
