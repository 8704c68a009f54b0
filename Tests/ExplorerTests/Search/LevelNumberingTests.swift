import TestSupport
import Testing

@testable import Explorer

/// The positions of a level's states, in the order of their numbers.
private struct RecordedPlaces: LevelPlaces {
  let positions: UnsafeMutableBufferPointer<Int>

  init(count: Int) {
    positions = .allocate(capacity: count)
    positions.initialize(repeating: -1)
  }

  func put(_ position: Int, at index: Int) {
    #expect(positions[index] == -1, "a number is given once")
    positions[index] = position
  }
}

@Test(arguments: [1, 2, 3], [1, 300, 1 << 20])
func `pending states are numbered by parent, then by transition`(
  workers: Int, transitionsMax: Int
) throws {
  let pending = try #require(PendingStates(memoryBytes: 1 << 20, blockStates: 100))
  let parents = 5000..<9000
  var numbers = RandomNumbers(seed: 1)
  var expected: [Link] = []
  let positions = 10_000
  pending.claim(blocks: positions / 100)
  for position in 0..<positions {
    let parent = UInt64(Int.random(in: parents, using: &numbers))
    let link = Link(parent: parent, ordinal: Int.random(in: 0..<transitionsMax, using: &numbers))
    let isUsed = Int.random(in: 0..<5, using: &numbers) != 0
    if isUsed { expected.append(link) }
    pending.write(isUsed ? link : .unused, at: position)
  }
  let order = PendingOrder(
    pending, positions: positions, parents: parents, transitionsMax: transitionsMax,
    workers: workers)
  #expect(order.count == expected.count)

  let lineage = try #require(Lineage(capacity: 100 + expected.count))
  for number in 0..<100 { _ = lineage.write(number, .zero, previous: .zero) }
  let places = RecordedPlaces(count: expected.count)
  defer { places.positions.deallocate() }
  LevelNumbering(order, first: 100, lineage: lineage, workers: workers).assign(to: places)
  #expect(!places.positions.contains(-1))
  let found = places.positions.map(pending.link(at:))
  #expect(found == expected.sorted())
  #expect(found.indices.allSatisfy { lineage.link(of: 100 + $0) == found[$0] })
}

@Test(arguments: [1, 2, 3])
func `any number of workers number a level in the same way`(workers: Int) throws {
  let pending = try #require(PendingStates(memoryBytes: 1 << 20, blockStates: 100))
  pending.claim(blocks: 50)
  for position in 0..<5000 {
    pending.write(Link(parent: UInt64(position * 7919 % 5000), ordinal: 3), at: position)
  }
  let order = PendingOrder(
    pending, positions: 5000, parents: 0..<5000, transitionsMax: 4, workers: workers)
  let lineage = try #require(Lineage(capacity: 5000))
  let places = RecordedPlaces(count: 5000)
  defer { places.positions.deallocate() }
  LevelNumbering(order, first: 0, lineage: lineage, workers: workers).assign(to: places)
  for number in 0..<5000 {
    #expect(lineage.link(of: number) == Link(parent: UInt64(number), ordinal: 3))
    #expect(places.positions[number] * 7919 % 5000 == number)
  }
}

@Test func `a bucket without states is passed over`() throws {
  let pending = try #require(PendingStates(memoryBytes: 1 << 16, blockStates: 4))
  pending.claim(blocks: 1)
  // A bucket has 256 parents; none of the second and third has a child.
  let links = [Link(parent: 3, ordinal: 2), Link(parent: 900, ordinal: 1)]
  pending.write(links[1], at: 0)
  pending.write(links[0], at: 1)
  for position in 2..<4 { pending.write(.unused, at: position) }
  let order = PendingOrder(
    pending, positions: 4, parents: 0..<1024, transitionsMax: 4, workers: 1)
  #expect(order.bucketCount == 4)
  #expect(
    (0..<4).map { order.lastLink(before: $0) } == [nil] + Array(repeating: links[0], count: 3))
  let lineage = try #require(Lineage(capacity: 2))
  let places = RecordedPlaces(count: 2)
  defer { places.positions.deallocate() }
  LevelNumbering(order, first: 0, lineage: lineage, workers: 1).assign(to: places)
  #expect(Array(places.positions) == [1, 0])
  #expect((0..<2).map(lineage.link(of:)) == links)
}
