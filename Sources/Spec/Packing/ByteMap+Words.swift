public import Explorer

extension ByteMap {
  /// The state in some words.
  @inlinable
  public func unpacked<let count: Int>(_ packed: PackedWords<count>) -> PoolState {
    var pool = PoolState()
    withUnsafeMutablePointer(to: &pool) { unpack(packed, into: $0) }
    return pool
  }

  /// Reads the state in some words.
  @inlinable
  func withUnpacked<let count: Int, Result>(
    _ packed: PackedWords<count>, _ body: (PoolView) -> Result
  ) -> Result {
    // Room that is not made a state first, only to be overwritten.
    withUnsafeTemporaryAllocation(of: PoolState.self, capacity: 1) { room in
      guard let pool = room.baseAddress else { preconditionFailure("no room for a state") }
      unpack(packed, into: pool)
      return body(PoolView(pool))
    }
  }

  /// Unpacks words into a state, whatever was in it.
  @inlinable
  public func unpack<let count: Int>(_ packed: PackedWords<count>, into pool: inout PoolState) {
    withUnsafeMutablePointer(to: &pool) { unpack(packed, into: $0) }
  }

  /// Unpacks words into memory, whatever was in it.
  @inlinable
  func unpack<let count: Int>(
    _ packed: PackedWords<count>, into pool: UnsafeMutablePointer<PoolState>
  ) {
    withUnsafePointer(to: packed) { unpack(words: $0, into: pool) }
  }

  /// The words of a state, made of those of another that it differs from in a few bytes.
  @inlinable
  public func packed<let count: Int>(
    _ after: PoolView, like before: PoolView, in words: PackedWords<count>
  ) -> PackedWords<count> {
    var packed = words
    withUnsafeMutablePointer(to: &packed) { splice(after.state, before.state, into: $0) }
    return packed
  }

  @usableFromInline
  func unpack(words: UnsafeRawPointer, into pool: UnsafeMutablePointer<PoolState>) {
    pool.initialize(from: blank, count: 1)
    let bytes = UnsafeMutableRawPointer(pool)
    let (fields, values) = (fields, values)
    for index in 0..<wordCount {
      var rest = words.load(fromByteOffset: 8 &* index, as: UInt64.self)
      while rest != 0 {
        let field = fields[64 &* index | rest.trailingZeroBitCount]
        rest &= field.behind
        let read = words.loadUnaligned(fromByteOffset: Int(field.first), as: UInt64.self)
        let pattern = UInt8(truncatingIfNeeded: read &>> UInt64(field.shift)) & field.mask
        let value = values[Int(field.way) | Int(pattern)]
        bytes.storeBytes(of: value, toByteOffset: Int(field.offset), as: UInt8.self)
      }
    }
  }

  /// Packs into the words of one state the bytes in which another differs from it.
  @usableFromInline
  func splice(
    _ after: UnsafeRawPointer, _ before: UnsafeRawPointer, into words: UnsafeMutableRawPointer
  ) {
    let (blocks, blockCount) = (blocks, blockCount)
    for index in 0..<blockCount {
      let block = Int(blocks[index])
      if difference(after, before, at: block, UInt128.self) != 0 {
        spliceBlock(after + block, before + block, at: block, into: words)
      }
    }
  }

  /// Packs those bytes of one block; most blocks have none.
  @inline(never)
  private func spliceBlock(
    _ after: UnsafeRawPointer, _ before: UnsafeRawPointer, at block: Int,
    into words: UnsafeMutableRawPointer
  ) {
    let (places, patterns) = (places + block, patterns)
    for part in 0..<2 {
      var rest = difference(after, before, at: 8 &* part, UInt64.self)
      while rest != 0 {
        let position = rest.trailingZeroBitCount & ~7
        rest &= ~(0xff &<< UInt64(truncatingIfNeeded: position))
        let byte = 8 &* part &+ (position &>> 3)
        let place = places[byte]
        let old = patterns[Int(place.way) | Int(before.load(fromByteOffset: byte, as: UInt8.self))]
        let new = patterns[Int(place.way) | Int(after.load(fromByteOffset: byte, as: UInt8.self))]
        flip(UInt64(old ^ new), at: place, of: words)
      }
    }
  }

  @inline(__always)
  private func difference<Bits: FixedWidthInteger & BitwiseCopyable>(
    _ after: UnsafeRawPointer, _ before: UnsafeRawPointer, at offset: Int, _ type: Bits.Type
  ) -> Bits {
    after.loadUnaligned(fromByteOffset: offset, as: type)
      ^ before.loadUnaligned(fromByteOffset: offset, as: type)
  }

  /// Flips some of the bits of a byte.
  @inline(__always)
  private func flip(_ bits: UInt64, at place: Place, of words: UnsafeMutableRawPointer) {
    let word = words + Int(place.word)
    let flipped = word.load(as: UInt64.self) ^ (bits &<< UInt64(place.shift))
    word.storeBytes(of: flipped, as: UInt64.self)
    guard place.bitsBeforeBorder != 0 else { return }
    let rest = bits &>> UInt64(place.bitsBeforeBorder)
    let next = word.load(fromByteOffset: 8, as: UInt64.self) ^ rest
    word.storeBytes(of: next, toByteOffset: 8, as: UInt64.self)
  }
}
