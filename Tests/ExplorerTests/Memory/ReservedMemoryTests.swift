import Testing

@testable import Explorer

@Test func `reserved memory is zero and large ranges begin on a huge page`() throws {
  for bytes in [1, 4096, ReservedMemory.hugePageBytes, 5 * ReservedMemory.hugePageBytes] {
    let memory = try #require(ReservedMemory(byteCount: bytes))
    #expect(memory.byteCount == bytes)
    #expect(memory.base.load(fromByteOffset: bytes - 1, as: UInt8.self) == 0)
    if bytes >= ReservedMemory.hugePageBytes {
      #expect(Int(bitPattern: memory.base) % ReservedMemory.hugePageBytes == 0)
    }
  }
}

@Test func `less is reserved when the system refuses what was asked for`() throws {
  let (ranges, capacity) = try #require(
    ReservedMemory.forElements(upTo: 1 << 56, strides: [8, 4]))
  #expect(capacity >= 4096)
  #expect(capacity < 1 << 56)
  #expect(ranges.map(\.byteCount) == [8 * capacity, 4 * capacity])
}
