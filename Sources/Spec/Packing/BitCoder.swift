/// One way through the fields of a state: writing them, reading them, or adding up their widths.
///
/// Every field is coded by one call in one place, so that what is written is what is read.
protocol BitCoder {
  /// Whether values come from the words, so that what was coded must be put back.
  static var isReading: Bool { get }

  /// Codes the low bits of a value; `bits` is at most 8.
  mutating func code(_ value: inout UInt8, bits: Int)
}

extension BitCoder {
  /// Codes a flag in one bit.
  @inline(__always)
  mutating func code(_ flag: inout Bool) {
    var value: UInt8 = flag ? 1 : 0
    code(&value, bits: 1)
    if Self.isReading { flag = value != 0 }
  }

  /// Codes an enumeration by its raw value.
  @inline(__always)
  mutating func code<Value: RawRepresentable<UInt8>>(_ value: inout Value, bits: Int) {
    var rawValue = value.rawValue
    code(&rawValue, bits: bits)
    if Self.isReading, let read = Value(rawValue: rawValue) { value = read }
  }
}

/// The most words that a packed state may have; four hosts and four VMs need fewer.
typealias WordBuffer = InlineArray<20, UInt64>

/// Writes fields into words, the first into the lowest bits.
struct BitWriter: BitCoder {
  static var isReading: Bool { false }

  var words = WordBuffer(repeating: 0)
  private var word: UInt64 = 0
  private var used = 0
  private var index = 0

  init() {}

  @inline(__always)
  mutating func code(_ value: inout UInt8, bits: Int) {
    word |= UInt64(value) &<< UInt64(truncatingIfNeeded: used)
    used &+= bits
    if used >= 64 {
      words[index] = word
      index &+= 1
      used &-= 64
      // What did not fit; a shift by 8 or more leaves nothing of a byte.
      word = used == 0 ? 0 : UInt64(value) &>> UInt64(truncatingIfNeeded: bits &- used)
    }
  }

  /// Writes out what is left in the last word.
  @inline(__always)
  mutating func finish() {
    if used > 0 { words[index] = word }
  }
}

/// Reads fields from words, in the order in which they were written.
struct BitReader: BitCoder {
  static var isReading: Bool { true }

  let words: WordBuffer
  private var used = 0
  private var index = 0

  init(_ words: WordBuffer) { self.words = words }

  @inline(__always)
  mutating func code(_ value: inout UInt8, bits: Int) {
    guard bits > 0 else {
      value = 0
      return
    }
    var read = words[index] &>> UInt64(truncatingIfNeeded: used)
    used &+= bits
    if used >= 64 {
      index &+= 1
      used &-= 64
      if used > 0 { read |= words[index] &<< UInt64(truncatingIfNeeded: bits &- used) }
    }
    value = UInt8(truncatingIfNeeded: read) & UInt8(truncatingIfNeeded: (1 &<< bits) &- 1)
  }
}

/// Adds up the widths of fields.
struct BitCounter: BitCoder {
  static var isReading: Bool { false }

  var bits = 0

  mutating func code(_ value: inout UInt8, bits: Int) { self.bits += bits }
}
