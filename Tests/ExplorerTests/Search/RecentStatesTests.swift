import Testing

@testable import Explorer

@Test func `only a state that was reached before is recent`() {
  let memory = WorkerMemory<UInt64>(labelCount: 1, propertyCount: 0)
  let recent = RecentStates(states: memory.recent, isLevelLarge: true, known: 5)
  #expect(recent.contains(5, hash: 0))
  #expect(!recent.contains(0, hash: 1 << 32))
  #expect(recent.contains(0, hash: 1 << 32))
  #expect(!recent.contains(7, hash: 1 << 32))
  #expect(!recent.contains(0, hash: 1 << 32))
}
