/// Puts keys into the slots of a set.
///
/// Safety: used by one thread, or by several that each have their own slots.
struct QuotientInserter {
  private let shape: QuotientShape
  private let slots: UnsafeMutableRawPointer
  private let view: QuotientView

  init(_ shape: QuotientShape, _ slots: UnsafeMutableRawPointer) {
    self.shape = shape
    self.slots = slots
    view = QuotientView(shape, slots, [])
  }

  /// Inserts the keys whose homes are in a range.
  ///
  /// - Returns: the keys that do not fit before the given slot.
  func insert(
    _ keys: KeyRange, homes: Range<UInt64>, end: UInt64
  ) -> [UInt64] {
    var left: [UInt64] = []
    // The mixed keys to insert together, and the home of each.
    var own = InlineArray<64, UInt64>(repeating: 0)
    var ownHomes = InlineArray<64, UInt64>(repeating: 0)
    var ownCount = 0
    func flush() {
      // Nothing but loads, so that their cache misses overlap, and no loads from memory that others
      // may write.
      var early = Prefetch()
      for index in 0..<ownCount { early.load(view.slot(at: min(ownHomes[index], end &- 1))) }
      for index in 0..<ownCount where !insert(mixed: own[index], end: end) {
        left.append(shape.mixer.unmix(own[index]))
      }
      ownCount = 0
      early.finish()
    }
    for index in 0..<keys.count {
      let mixed = shape.mixer.mix(keys.start[index])
      let home = shape.home(ofMixed: mixed)
      guard homes.contains(home) else { continue }
      own[ownCount] = mixed
      ownHomes[ownCount] = home
      ownCount += 1
      if ownCount == own.count { flush() }
    }
    flush()
    return left
  }

  /// Inserts a key, unless it has no place before a slot.
  @inline(__always) func insert(_ key: UInt64, end: UInt64) -> Bool {
    insert(mixed: shape.mixer.mix(key), end: end)
  }

  /// Inserts a mixed key, unless it has no place before a slot.
  @inline(__always) func insert(mixed: UInt64, end: UInt64) -> Bool {
    let (home, wanted) = shape.place(ofMixed: mixed)
    var distance: UInt64 = 0
    while distance < shape.distances, home &+ distance < end {
      if view.slot(at: home &+ distance) == 0 {
        store(wanted | (distance &+ 1), at: home &+ distance)
        return true
      }
      distance &+= 1
    }
    return false
  }

  /// Writes the bytes of a slot and no others.
  @inline(__always) private func store(_ slot: UInt64, at position: UInt64) {
    let bytes = slots + Int(truncatingIfNeeded: position) &* shape.slotBytes
    for byte in 0..<shape.slotBytes {
      bytes.storeBytes(
        of: UInt8(truncatingIfNeeded: slot &>> UInt64(truncatingIfNeeded: 8 &* byte)),
        toByteOffset: byte, as: UInt8.self)
    }
  }
}

/// A sequence of keys in memory.
///
/// Safety: a view, used only while the owner of the memory holds it and does not change it.
@usableFromInline struct KeyRange {
  let start: UnsafeMutablePointer<UInt64>
  let count: Int
}
