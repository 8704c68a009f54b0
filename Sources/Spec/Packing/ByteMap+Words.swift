public import Explorer

extension ByteMap {
  /// Packs a state into words.
  @inlinable
  public func unpacked<let count: Int>(_ packed: PackedWords<count>) -> PoolState {
    var pool = PoolState()
    withUnsafeMutablePointer(to: &pool) { unpack(packed, into: $0) }
    return pool
  }

  /// Unpacks a state from words.
  @inlinable
  func withUnpacked<let count: Int, Result>(
    _ packed: PackedWords<count>, _ body: (PoolView) -> Result
  ) -> Result {
    // Uninitialised room, so that no state is built only to be overwritten.
    withUnsafeTemporaryAllocation(of: PoolState.self, capacity: 1) { room in
      guard let pool = room.baseAddress else { preconditionFailure("no room for a state") }
      unpack(packed, into: pool)
      return body(PoolView(pool))
    }
  }

  /// Unpacks words into a state and overwrites its previous contents.
  @inlinable
  public func unpack<let count: Int>(_ packed: PackedWords<count>, into pool: inout PoolState) {
    withUnsafeMutablePointer(to: &pool) { unpack(packed, into: $0) }
  }

  /// Unpacks words into memory and overwrites its previous contents.
  @inlinable
  func unpack<let count: Int>(
    _ packed: PackedWords<count>, into pool: UnsafeMutablePointer<PoolState>
  ) {
    withUnsafePointer(to: packed) { unpack(words: $0, into: pool) }
  }

  /// Packs a state by changing the words of another state that differs in only a few bytes.
  ///
  /// - Parameter reportLoss: called if the states differ in something that the layout does not
  ///   store. The words then do not represent the state, which is an internal error.
  @inlinable
  public func packed<let count: Int>(
    _ after: PoolView, like before: PoolView, in words: PackedWords<count>,
    reportLoss: () -> Void
  ) -> PackedWords<count> {
    var packed = words
    let isWhole = withUnsafeMutablePointer(to: &packed) { splice(after, before, into: $0) }
    if !isWhole { reportLoss() }
    return packed
  }

  @usableFromInline
  func unpack(words: UnsafeRawPointer, into pool: UnsafeMutablePointer<PoolState>) {
    let tables = tables.value
    pool.initialize(from: tables.blank, count: 1)
    let bytes = UnsafeMutableRawPointer(pool)
    let (fields, values) = (tables.fields, tables.values)
    for index in 0..<wordCount {
      var rest = words.load(fromByteOffset: 8 &* index, as: UInt64.self)
      while rest != 0 {
        let field = fields[64 &* index | rest.trailingZeroBitCount]
        rest &= field.after
        let read = words.loadUnaligned(fromByteOffset: Int(field.first), as: UInt64.self)
        let pattern = UInt8(truncatingIfNeeded: read &>> UInt64(field.shift)) & field.mask
        let value = values[Int(field.encoding) | Int(pattern)]
        bytes.storeBytes(of: value, toByteOffset: Int(field.offset), as: UInt8.self)
      }
    }
  }

  /// Packs the bytes in which a state differs from another one into the other one's words.
  ///
  /// - Returns: whether the layout has bits for all of these changes.
  @usableFromInline
  func splice(_ after: PoolView, _ before: PoolView, into words: UnsafeMutableRawPointer) -> Bool {
    let tables = tables.value
    let (places, patterns) = (tables.places, tables.patterns)
    let (bytes, bytesBefore) = (UnsafeRawPointer(after.state), UnsafeRawPointer(before.state))
    let written = after.state.pointee.written
    var marks: UInt64 = 0
    blocks.intersection(written).forEachOffset { block in
      for half in 0..<2 {
        let first = block &+ 8 &* half
        var rest =
          bytes.load(fromByteOffset: first, as: UInt64.self)
          ^ bytesBefore.load(fromByteOffset: first, as: UInt64.self)
        while rest != 0 {
          let position = rest.trailingZeroBitCount & ~7
          rest &= ~(0xff &<< UInt64(truncatingIfNeeded: position))
          let byte = first &+ position &>> 3
          let place = places[byte]
          let old = bytesBefore.load(fromByteOffset: byte, as: UInt8.self)
          let new = bytes.load(fromByteOffset: byte, as: UInt8.self)
          let flipped = UInt64(
            patterns[Int(place.encoding) | Int(old)] ^ patterns[Int(place.encoding) | Int(new)])
          marks |= flipped
          flip(flipped, at: place, of: words)
        }
      }
    }
    return marks & UInt64(ByteFinder.unstored) == 0
      && !hasChanged(written.subtracting(blocks), bytes, bytesBefore)
  }

  /// Whether anything differs in blocks that are not stored at all.
  private func hasChanged(
    _ blocks: StateBlocks, _ bytes: UnsafeRawPointer, _ bytesBefore: UnsafeRawPointer
  ) -> Bool {
    guard !blocks.isEmpty else { return false }
    var difference: UInt64 = 0
    blocks.forEachOffset { block in
      for half in 0..<2 {
        let first = block &+ 8 &* half
        difference |=
          bytes.load(fromByteOffset: first, as: UInt64.self)
          ^ bytesBefore.load(fromByteOffset: first, as: UInt64.self)
      }
    }
    return difference != 0
  }

  /// Flips the given bits of a byte.
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
