/// The maximum number of words in a packed state: the largest pool with everything in it needs
/// fewer.
public typealias WordBuffer = InlineArray<24, UInt64>

/// Writes values into words, beginning with the lowest bits.
struct BitWriter {
  private(set) var words = WordBuffer(repeating: 0)
  private var word: UInt64 = 0
  private var used = 0
  private var index = 0

  init() {}

  /// Writes the low bits of a value, at most 8; higher bits never reach the next value.
  @inline(__always)
  mutating func write(_ value: UInt8, bits: Int) {
    let kept = UInt64(value) & ((1 &<< UInt64(truncatingIfNeeded: bits)) &- 1)
    word |= kept &<< UInt64(truncatingIfNeeded: used)
    used &+= bits
    if used >= 64 {
      words[index] = word
      index &+= 1
      used &-= 64
      // The bits that did not fit; a shift by 8 or more leaves nothing of a byte.
      word = used == 0 ? 0 : kept &>> UInt64(truncatingIfNeeded: bits &- used)
    }
  }

  /// Writes the rest of the last word.
  @inline(__always)
  mutating func finish() {
    if used > 0 { words[index] = word }
  }
}

/// Reads values from words, in the order in which they were written.
struct BitReader {
  private let words: WordBuffer
  private var used = 0
  private var index = 0

  init(_ words: WordBuffer) { self.words = words }

  /// Reads a value of the given number of bits, from 1 to 8.
  @inline(__always)
  mutating func read(bits: Int) -> UInt8 {
    var read = words[index] &>> UInt64(truncatingIfNeeded: used)
    used &+= bits
    if used >= 64 {
      index &+= 1
      used &-= 64
      if used > 0 { read |= words[index] &<< UInt64(truncatingIfNeeded: bits &- used) }
    }
    return UInt8(truncatingIfNeeded: read) & UInt8(truncatingIfNeeded: (1 &<< bits) &- 1)
  }
}
