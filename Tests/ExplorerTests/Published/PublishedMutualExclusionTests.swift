import TestSupport
import Testing

/// Source: `specifications/locks_auxiliary_vars`, `Peterson.cfg`.
@Test func `Peterson's lock has the states that TLC counts`() throws {
  try expect(PublishedCounts(distinct: 42, generated: 77, depth: 11), of: PetersonLock())
}

/// Source: `specifications/lamport_mutex`, `MCLamportMutex.cfg`.
@Test func `Lamport's mutual exclusion has the states that TLC counts`() throws {
  try expect(
    PublishedCounts(distinct: 724_274, generated: 2_729_079, depth: 61),
    of: LamportMutex(greatestClock: 6))
}

/// Source: `specifications/dijkstra-mutex/DijkstraMutex.toolbox/LSpec-model/MC.out`.
@Test func `Dijkstra's mutual exclusion has the states that TLC counts`() throws {
  try expect(
    PublishedCounts(distinct: 90_882, generated: 282_810, depth: 54),
    of: DijkstraMutex(processes: 3))
}

/// Source: `specifications/allocator`, `SimpleAllocator.cfg`.
@Test func `the simple allocator has the states that TLC counts`() throws {
  try expect(
    PublishedCounts(distinct: 400, generated: 1633, depth: 6),
    of: SimpleAllocator(clients: 3, resources: 2))
}

/// Source: `specifications/allocator`, `SchedulingAllocator.cfg`.
@Test func `the scheduling allocator has the states that TLC counts`() throws {
  try expect(
    PublishedCounts(distinct: 1690, generated: 5854, depth: 7),
    of: SchedulingAllocator(resources: 2))
}

/// Source: `specifications/DiningPhilosophers`, `DiningPhilosophers.cfg`.
@Test func `the dining philosophers have the states that TLC counts`() throws {
  try expect(
    PublishedCounts(distinct: 67, generated: 336, depth: 29),
    of: DiningPhilosophers(philosophers: 5))
}

/// Source: `specifications/ReadersWriters`, `MC.cfg`.
@Test func `readers and writers have the states that TLC counts`() throws {
  try expect(
    PublishedCounts(distinct: 21_527, generated: 59_674, depth: 13), of: ReadersWriters(actors: 3))
}
