/// A set of places, see ``StateFinder``; one bit each.
@usableFromInline struct PlaceSet {
  private let memory: ReservedMemory

  /// An empty set for places less than a number, or nil if the system refuses the memory.
  @usableFromInline init?(count: Int) {
    guard let memory = ReservedMemory.sparse(byteCount: count / 8 + 1) else { return nil }
    self.memory = memory
  }

  @usableFromInline func contains(_ place: UInt32) -> Bool {
    byte(of: place).pointee & 1 << UInt8(place % 8) != 0
  }

  @usableFromInline mutating func insert(_ place: UInt32) {
    byte(of: place).pointee |= 1 << UInt8(place % 8)
  }

  private func byte(of place: UInt32) -> UnsafeMutablePointer<UInt8> {
    let index = Int(place / 8)
    precondition(index < memory.byteCount, "a place is within its set")
    return memory.base.assumingMemoryBound(to: UInt8.self) + index
  }
}
