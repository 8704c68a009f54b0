import TestSupport
import Testing

@testable import Explorer

@Test(arguments: [10, 16, 24, 31, 40, 44, 45, 52, 60, 64])
func `a slot and its place give the key back`(keyBits: Int) {
  for slotCount in [1024, 1025, 1536, 100_000, 3_000_017] {
    let shape = QuotientShape(slotCount: slotCount, keyBits: keyBits)
    var numbers = RandomNumbers(seed: UInt64(keyBits + slotCount))
    let keys = [0, 1, shape.mixer.mask] + (0..<300).map { _ in numbers.next() & shape.mixer.mask }
    for key in keys {
      let (home, slot) = shape.place(of: key)
      #expect(home < shape.slotCount)
      #expect(slot & ~shape.slotMask == 0)
      for distance in [0, 1, shape.distances - 1] {
        let mixed = shape.mixed(slot: slot | (distance + 1), at: home + distance)
        #expect(shape.mixer.unmix(mixed) == key)
      }
    }
  }
}

@Test func `homes are used evenly`() {
  let shape = QuotientShape(slotCount: 1536, keyBits: 16)
  var counts = [Int](repeating: 0, count: 1536)
  for key in 0..<UInt64(1 << 16) { counts[Int(shape.place(of: key).home)] += 1 }
  #expect(counts.min() == 42)
  #expect(counts.max() == 43)
}

private func insert(_ keys: [UInt64], into set: QuotientSet, workers: Int) {
  var keys = keys
  keys.withUnsafeMutableBufferPointer { keys in
    guard let start = keys.baseAddress else { return }
    set.insert(KeyRange(start: start, count: keys.count), workers: workers)
  }
}

private func contains(_ key: UInt64, _ set: QuotientSet) -> Bool {
  let (home, slot) = set.shape.place(of: key)
  return set.view.contains(key, home: home, slot: slot)
}

@Test(arguments: [1, 2, 3], [20, 33, 64])
func `the set contains exactly the added keys, however often it moves`(
  workers: Int, keyBits: Int
) throws {
  let set = try #require(QuotientSet(slotCount: 1, keyBits: keyBits))
  var numbers = RandomNumbers(seed: 3)
  var added: Set<UInt64> = []
  for round in 0..<6 {
    var piece: Set<UInt64> = []
    while set.count + piece.count < set.shape.keysMax {
      let key = numbers.next() & set.shape.mixer.mask & (1 << UInt64(keyBits - 1) | 0xfffff)
      if !added.contains(key) { piece.insert(key) }
    }
    insert(Array(piece), into: set, workers: workers)
    added.formUnion(piece)
    #expect(set.count == added.count)
    #expect(added.allSatisfy { contains($0, set) })
    for _ in 0..<1000 {
      let key = numbers.next() & set.shape.mixer.mask
      #expect(contains(key, set) == added.contains(key))
    }
    let grown = QuotientShape(
      slotCount: Int(set.shape.slotCount) * 3 / 2 + round,
      keyBits: set.shape.keyBits + (round % 3 == 2 && keyBits < 60 ? 1 : 0))
    #expect(
      round % 2 == 0
        ? set.grow(to: grown, workers: workers)
        : set.translate(to: grown, workers: workers) { $0 })
  }
}

@Test func `keys without a slot near enough are still found`() throws {
  let set = try #require(QuotientSet(slotCount: 4096, keyBits: 60))
  // Keys with the same home, more of them than there are distances.
  let shape = set.shape
  var keys: [UInt64] = []
  var mixed: UInt64 = 0
  while keys.count < Int(shape.distances) + 20 {
    keys.append(shape.mixer.unmix(mixed))
    mixed += 1
  }
  #expect(Set(keys.map { shape.place(of: $0).home }) == [0])
  try #require(keys.count <= shape.keysMax)
  insert(keys, into: set, workers: 2)
  #expect(set.strays.count == 20)
  #expect(keys.allSatisfy { contains($0, set) })
  #expect(!contains(shape.mixer.unmix(mixed), set))
}

@Test func `keys without a slot near enough are still found after the set has moved`() throws {
  let set = try #require(QuotientSet(slotCount: 4096, keyBits: 60))
  let grown = QuotientShape(slotCount: 6144, keyBits: 60)
  #expect(set.shape.distances < grown.distances)
  // Keys with the same home, in the grown set too.
  let keys = (0..<grown.distances + 20).map { set.shape.mixer.unmix($0) }
  try #require(keys.count <= set.shape.keysMax)
  insert(keys, into: set, workers: 1)
  #expect(set.strays.count == keys.count - Int(set.shape.distances))
  #expect(set.grow(to: grown, workers: 2))
  #expect(set.strays.count == 20)
  #expect(keys.allSatisfy { contains($0, set) })
  let wider = QuotientShape(slotCount: 6144, keyBits: 61)
  #expect(set.translate(to: wider, workers: 2) { $0 << 1 })
  #expect(keys.allSatisfy { contains($0 << 1, set) })
  #expect(!keys.contains { contains($0 << 1 | 1, set) })
  #expect(set.count == keys.count)
}

@Test(arguments: 1...8) func `each worker has its own homes and slots`(workers: Int) {
  let shape = QuotientShape(slotCount: 10_007, keyBits: 40)
  var first: UInt64 = 0
  for worker in 0..<workers {
    let (homes, end) = QuotientSet.range(of: worker, among: workers, in: shape)
    #expect(homes.lowerBound == first)
    first = homes.upperBound
    // The last slots before the next worker's are read as a part of a word with those.
    #expect(end == (worker == workers - 1 ? UInt64(shape.allSlots) : first - 8))
  }
  #expect(first == 10_007)
}
