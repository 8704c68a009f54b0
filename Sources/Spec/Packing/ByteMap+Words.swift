public import Explorer

extension ByteMap {
  /// The state in some words.
  @inlinable
  public func unpacked<let count: Int>(_ packed: PackedWords<count>) -> PoolState {
    var pool = blank
    withUnsafeBytes(of: packed) { words in
      withUnsafeMutableBytes(of: &pool) { bytes in
        unpack(words: words.baseAddress!, into: bytes.baseAddress!)
      }
    }
    return pool
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
    let (blocks, blockCount, places, patterns) = (blocks, blockCount, places, patterns)
    @inline(__always) func splice(_ difference: UInt64, at offset: Int) {
      var rest = difference
      while rest != 0 {
        let position = rest.trailingZeroBitCount & ~7
        rest &= ~(0xff &<< UInt64(truncatingIfNeeded: position))
        let byte = offset &+ (position &>> 3)
        let place = places[byte]
        let old = patterns[Int(place.way) | Int(before.load(fromByteOffset: byte, as: UInt8.self))]
        let new = patterns[Int(place.way) | Int(after.load(fromByteOffset: byte, as: UInt8.self))]
        flip(old ^ new, at: Int(place.firstBit), of: words)
      }
    }
    for index in 0..<blockCount {
      let block = Int(blocks[index])
      let first = difference(after, before, at: block)
      let second = difference(after, before, at: block &+ 8)
      let third = difference(after, before, at: block &+ 16)
      let fourth = difference(after, before, at: block &+ 24)
      guard first | second | third | fourth != 0 else { continue }
      splice(first, at: block)
      splice(second, at: block &+ 8)
      splice(third, at: block &+ 16)
      splice(fourth, at: block &+ 24)
    }
  }

  @inline(__always)
  private func difference(
    _ after: UnsafeRawPointer, _ before: UnsafeRawPointer, at offset: Int
  ) -> UInt64 {
    after.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      ^ before.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
  }

  /// Flips up to eight bits, from one on.
  @inline(__always)
  private func flip(_ bits: UInt8, at first: Int, of words: UnsafeMutableRawPointer) {
    let byte = (first &>> 6) &<< 3
    let shift = UInt64(truncatingIfNeeded: first & 63)
    let word = words.load(fromByteOffset: byte, as: UInt64.self) ^ (UInt64(bits) &<< shift)
    words.storeBytes(of: word, toByteOffset: byte, as: UInt64.self)
    // What did not fit.
    let rest = (UInt64(bits) &>> 1) &>> (63 &- shift)
    guard rest != 0 else { return }
    let next = words.load(fromByteOffset: byte &+ 8, as: UInt64.self) ^ rest
    words.storeBytes(of: next, toByteOffset: byte &+ 8, as: UInt64.self)
  }
}
