import Testing

@testable import Explorer

@Test func `the least of several links stays`() throws {
  let pending = try #require(PendingStates(memoryBytes: 1 << 12, blockStates: 4))
  pending.write(Link(rawValue: 5), at: 0)
  for link in [7, 4, 9, 4, 3, 8] as [UInt64] { pending.lower(0, to: Link(rawValue: link)) }
  #expect(pending.link(at: 0).rawValue == 3)
}

@Test func `the least link stays although several workers lower it at once`() throws {
  let count = 100_000
  let pending = try #require(PendingStates(memoryBytes: 1 << 22, blockStates: count))
  for _ in 0..<10 {
    for position in 0..<count { pending.write(.unused, at: position) }
    inParallel(workers: 4, sharing: pending) { pending, worker in
      for position in 0..<count {
        for step in (0..<8).reversed() {
          pending.lower(position, to: Link(rawValue: UInt64(4 * step + worker)))
        }
      }
    }
    #expect((0..<count).count { pending.link(at: $0).rawValue != 0 } == 0)
  }
}
