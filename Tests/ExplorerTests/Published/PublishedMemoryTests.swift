import TestSupport
import Testing

/// Source: `specifications/TeachingConcurrency`, `Simple.cfg`.
@Test func `atomic registers have the states that TLC counts`() throws {
  try expect(
    PublishedCounts(distinct: 723, generated: 1842, depth: 11),
    of: NeighbourRegisters(processes: 5, isRegular: false))
}

/// Source: `specifications/TeachingConcurrency`, `SimpleRegular.cfg`.
@Test func `regular registers have the states that TLC counts`() throws {
  try expect(
    PublishedCounts(distinct: 277_726, generated: 1_454_776, depth: 25),
    of: NeighbourRegisters(processes: 8, isRegular: true))
}

/// Source: `specifications/SpecifyingSystems/CachingMemory`, `MCInternalMemory.cfg`.
@Test func `a memory has the states that TLC counts`() throws {
  try expect(
    PublishedCounts(distinct: 4408, generated: 21_400, depth: 10), of: InternalMemory(addresses: 3))
}

/// Source: `specifications/SpecifyingSystems/FIFO`, `MCInnerFIFO.cfg`.
@Test func `a queue between channels has the states that TLC counts`() throws {
  try expect(
    PublishedCounts(distinct: 3864, generated: 9660, depth: 11),
    of: BufferedChannel(values: 3, longestQueue: 3))
}

/// Source: `specifications/SpecifyingSystems/TLC`, `MCAlternatingBit.cfg`.
@Test func `the alternating-bit protocol has the states that TLC counts`() throws {
  try expect(
    PublishedCounts(distinct: 240, generated: 1392, depth: 10), of: AlternatingBit(longestQueue: 2))
}
