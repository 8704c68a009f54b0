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
  let memory = try #require(ReservedMemory.upTo(byteCount: 1 << 60, atLeast: 4096))
  #expect(memory.byteCount >= 4096)
  #expect(memory.byteCount < 1 << 60)
}
