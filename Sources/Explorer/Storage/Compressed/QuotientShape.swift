/// The layout of a set of keys: the number of slots, their width, and each key's home.
///
/// A mixed key is split in two: its home, which is the slot to which it belongs, and the remainder,
/// which distinguishes the keys with the same home. Only the remainder is stored, with the distance
/// from home; the slot gives the rest. Nothing is lost, and a key of 40 bits takes three bytes in a
/// set of millions.
@usableFromInline struct QuotientShape: BitwiseCopyable, Sendable {
  /// The number of slots that are homes.
  @usableFromInline let slotCount: UInt64

  @usableFromInline let mixer: KeyMixer

  /// The number of low bits of a mixed key, which all go into the remainder.
  @usableFromInline let lowBits: UInt64

  /// The number of high bits of a mixed key, which choose the home.
  @usableFromInline let highBits: UInt64

  @usableFromInline let highMask: UInt64
  @usableFromInline let lowMask: UInt64
  @usableFromInline let inverseCount: Double

  /// The bytes of a slot.
  @usableFromInline let slotBytes: Int

  /// The number of low bits of a slot, which hold the distance from home plus one; 0 is an empty
  /// slot.
  @usableFromInline let distanceBits: UInt64

  @usableFromInline let slotMask: UInt64

  /// The greatest number of high bits: those that a floating-point number holds exactly, with some
  /// to spare.
  private static var highBitsMax: Int { 44 }

  /// The least and the greatest number of bits for a distance.
  private static var distanceBitsMin: Int { 6 }
  private static var distanceBitsMax: Int { 10 }

  /// The least number of slots: with fewer, remainders would be too wide for a slot.
  @usableFromInline static var slotsMin: Int { 1 << 10 }

  /// A layout for keys with a number of bits.
  @usableFromInline init(slotCount: Int, keyBits: Int) {
    let slotCount = max(slotCount, Self.slotsMin)
    // For all homes to be about equally likely, the high bits need many more values than there are
    // homes.
    let keyBits = max(keyBits, Self.width(of: slotCount) + 4)
    let highBits = min(keyBits, Self.highBitsMax)
    self.slotCount = UInt64(slotCount)
    mixer = KeyMixer(bits: keyBits)
    self.highBits = UInt64(highBits)
    lowBits = UInt64(keyBits - highBits)
    highMask = (1 << UInt64(highBits)) - 1
    lowMask = (1 << lowBits) - 1
    inverseCount = 1 / Double(slotCount)
    let remainderBits = Self.width(of: (1 << highBits) / slotCount + 1) + keyBits - highBits
    slotBytes = (remainderBits + Self.distanceBitsMin + 7) / 8
    let distanceBits = min(8 * slotBytes - remainderBits, Self.distanceBitsMax)
    self.distanceBits = UInt64(distanceBits)
    let slotBits = UInt64(8 * slotBytes)
    slotMask = slotBits == 64 ? .max : (1 << slotBits) - 1
  }

  private static func width(of value: Int) -> Int { Int.bitWidth - value.leadingZeroBitCount }

  /// The width of the keys in bits.
  @usableFromInline var keyBits: Int { mixer.bits }

  /// The number of distances that a slot can hold: from 0 to one less than this.
  @inlinable var distances: UInt64 { (1 &<< distanceBits) &- 1 }

  /// The number of slots that need memory: the last homes are followed by further slots.
  @usableFromInline var allSlots: Int { Int(slotCount + distances) }

  /// The bytes of the slots, plus a few so that any slot can be read as a whole word.
  @usableFromInline var byteCount: Int { allSlots * slotBytes + 8 }

  /// The number of keys that the set may hold before it gets slow.
  @usableFromInline var keysMax: Int { Int(slotCount) / 100 * 76 }

  /// The home and the remainder of a key, the latter shifted to its place in a slot.
  @inline(__always) @inlinable func place(of key: UInt64) -> (home: UInt64, slot: UInt64) {
    // Two keys must never become one.
    precondition(key & ~mixer.mask == 0, "a key has more bits than there may be")
    return place(ofMixed: mixer.mix(key))
  }

  /// The home of a mixed key.
  @inline(__always) @inlinable func home(ofMixed mixed: UInt64) -> UInt64 {
    let product = (mixed &>> lowBits).multipliedFullWidth(by: slotCount)
    return product.high &<< (64 &- highBits) | product.low &>> highBits
  }

  @inline(__always) @inlinable func place(
    ofMixed mixed: UInt64
  ) -> (home: UInt64, slot: UInt64) {
    let product = (mixed &>> lowBits).multipliedFullWidth(by: slotCount)
    let home = product.high &<< (64 &- highBits) | product.low &>> highBits
    // The values with the same home are one number of slots apart.
    let fraction = product.low & highMask
    var index = UInt64(Double(fraction) * inverseCount)
    if index &* slotCount > fraction { index &-= 1 }
    if (index &+ 1) &* slotCount <= fraction { index &+= 1 }
    return (home, (index &<< lowBits | mixed & lowMask) &<< distanceBits)
  }

  /// The mixed key that a slot holds.
  @usableFromInline func mixed(slot: UInt64, at position: UInt64) -> UInt64 {
    let home = position &- ((slot & distances) &- 1)
    let remainder = slot &>> distanceBits
    let (high, low) = (home &>> (64 &- highBits), home &<< highBits)
    let division = slotCount.dividingFullWidth((high, low))
    let first = division.quotient &+ (division.remainder == 0 ? 0 : 1)
    return (first &+ remainder &>> lowBits) &<< lowBits | remainder & lowMask
  }
}
