public import Explorer

extension ByteMap {
  /// Unpacks words into a state, whatever was in it.
  @inlinable
  public func unpack<let count: Int>(_ packed: PackedWords<count>, into pool: inout PoolState) {
    withUnsafeBytes(of: packed) { words in
      withUnsafeMutableBytes(of: &pool) { bytes in
        unpack(words: words.baseAddress!, into: bytes.baseAddress!)
      }
    }
  }

  /// The words of a state, made of those of another that it differs from in a few bytes.
  @inlinable
  public func packed<let count: Int>(
    _ after: PoolView, like before: PoolView, in words: PackedWords<count>
  ) -> PackedWords<count> {
    var packed = words
    withUnsafeMutableBytes(of: &packed) { words in
      splice(after.state, before.state, into: words.baseAddress!)
    }
    return packed
  }

  @usableFromInline
  func unpack(words: UnsafeRawPointer, into bytes: UnsafeMutableRawPointer) {
    bytes.storeBytes(of: blank, as: PoolState.self)
    let lastWord = 8 &* (wordCount &- 1)
    for index in 0..<sourceCount {
      let source = sources[index]
      let bit = Int(source.firstBit)
      // The last eight bytes are read as such, so that nothing behind them is.
      let first = min(bit &>> 3, lastWord)
      let word = words.loadUnaligned(fromByteOffset: first, as: UInt64.self)
      let pattern = UInt8(truncatingIfNeeded: word &>> UInt64(bit &- 8 &* first)) & source.mask
      let value = values[Int(source.way) &<< 8 | Int(pattern)]
      bytes.storeBytes(of: value, toByteOffset: Int(source.offset), as: UInt8.self)
    }
  }

  /// Packs into the words of one state the bytes in which another differs from it.
  @usableFromInline
  func splice(
    _ after: UnsafeRawPointer, _ before: UnsafeRawPointer, into words: UnsafeMutableRawPointer
  ) {
    for index in 0..<blockCount {
      let block = Int(blocks[index])
      let low = difference(after, before, at: block)
      let high = difference(after, before, at: block &+ 16)
      let both = low | high
      guard both[0] | both[1] != 0 else { continue }
      splice(low[0], after, before, at: block, into: words)
      splice(low[1], after, before, at: block &+ 8, into: words)
      splice(high[0], after, before, at: block &+ 16, into: words)
      splice(high[1], after, before, at: block &+ 24, into: words)
    }
  }

  @inline(__always)
  private func difference(
    _ after: UnsafeRawPointer, _ before: UnsafeRawPointer, at offset: Int
  ) -> SIMD2<UInt64> {
    after.loadUnaligned(fromByteOffset: offset, as: SIMD2<UInt64>.self)
      ^ before.loadUnaligned(fromByteOffset: offset, as: SIMD2<UInt64>.self)
  }

  /// Packs those of eight bytes in which there is a difference.
  @inline(__always)
  private func splice(
    _ difference: UInt64, _ after: UnsafeRawPointer, _ before: UnsafeRawPointer, at offset: Int,
    into words: UnsafeMutableRawPointer
  ) {
    var rest = difference
    while rest != 0 {
      let position = rest.trailingZeroBitCount & ~7
      rest &= ~(0xff &<< UInt64(truncatingIfNeeded: position))
      let byte = offset &+ position &>> 3
      let place = places[byte]
      let way = Int(place.way) &<< 8
      let old = packedValues[way | Int(before.load(fromByteOffset: byte, as: UInt8.self))]
      let new = packedValues[way | Int(after.load(fromByteOffset: byte, as: UInt8.self))]
      let change = UInt64(old ^ new)
      guard change != 0 else { continue }
      let word = Int(place.firstBit &>> 6) &<< 3
      let shift = UInt64(place.firstBit & 63)
      let lower = words.load(fromByteOffset: word, as: UInt64.self) ^ change &<< shift
      words.storeBytes(of: lower, toByteOffset: word, as: UInt64.self)
      // What did not fit.
      let upper = (change &>> 1) &>> (63 &- shift)
      if upper != 0 {
        let other = words.load(fromByteOffset: word &+ 8, as: UInt64.self) ^ upper
        words.storeBytes(of: other, toByteOffset: word &+ 8, as: UInt64.self)
      }
    }
  }
}
