/// A bijection of the numbers of a given width that looks random.
///
/// A bijection loses nothing, so the part of a key that its slot implies need not be stored. It
/// consists of multiplications by odd numbers and shifts by at least half the width, all of which
/// can be undone.
@usableFromInline struct KeyMixer: BitwiseCopyable, Sendable {
  /// The width of the numbers, from 2 to 64 bits.
  @usableFromInline let bits: Int
  @usableFromInline let mask: UInt64
  @usableFromInline let shift: UInt64

  @usableFromInline init(bits: Int) {
    precondition((2...64).contains(bits), "keys have from 2 to 64 bits")
    self.bits = bits
    mask = bits == 64 ? .max : (1 << UInt64(bits)) - 1
    shift = UInt64((bits + 1) / 2)
  }

  /// Odd numbers with as many ones as zeros.
  @inlinable static var first: UInt64 { 0xa076_1d64_78bd_642f }
  @inlinable static var second: UInt64 { 0xe703_7ed1_a0b4_28db }

  /// The inverses of those numbers modulo 2 to the 64th.
  private static var firstInverse: UInt64 { 0x939c_72e4_af1e_62cf }
  private static var secondInverse: UInt64 { 0x2e1b_9953_f3b3_9353 }

  /// The number that a key is mapped to.
  @inline(__always) @inlinable func mix(_ key: UInt64) -> UInt64 {
    var value = key ^ key &>> shift
    value = (value &* Self.first) & mask
    value ^= value &>> shift
    value = (value &* Self.second) & mask
    return value ^ value &>> shift
  }

  /// The key that is mapped to a number.
  @usableFromInline func unmix(_ mixed: UInt64) -> UInt64 {
    var value = mixed ^ mixed &>> shift
    value = (value &* Self.secondInverse) & mask
    value ^= value &>> shift
    value = (value &* Self.firstInverse) & mask
    return value ^ value &>> shift
  }
}
