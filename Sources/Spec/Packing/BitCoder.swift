/// One way through the fields of a state: writing them, reading them, adding up their widths, or looking
/// at them.
///
/// Every field is coded by one call in one place, so that what is written is what is read.
protocol BitCoder {
  /// Whether values come from the words, so that what was coded must be put back.
  static var isReading: Bool { get }

  /// Codes the low bits of a value; `bits` is at most 8.
  mutating func code(_ value: inout UInt8, bits: Int, of field: StateField)
}

extension BitCoder {
  /// Codes a value in the bits that a layout has for its field.
  @inline(__always)
  mutating func code(_ value: inout UInt8, _ field: StateField, _ layout: PoolLayout) {
    code(&value, bits: layout.bits(of: field), of: field)
  }

  /// Codes a flag in the bits that a layout has for its field.
  @inline(__always)
  mutating func code(_ flag: inout Bool, _ field: StateField, _ layout: PoolLayout) {
    code(&flag, bits: layout.bits(of: field), of: field)
  }

  /// Codes a flag in one bit or none.
  @inline(__always)
  mutating func code(_ flag: inout Bool, bits: Int, of field: StateField) {
    var value: UInt8 = flag ? 1 : 0
    code(&value, bits: bits, of: field)
    if Self.isReading { flag = value != 0 }
  }

  /// Codes an enumeration by its raw value.
  @inline(__always)
  mutating func code<Value: RawRepresentable<UInt8>>(
    _ value: inout Value, _ field: StateField, _ layout: PoolLayout
  ) {
    code(&value, bits: layout.bits(of: field), of: field)
  }

  /// Codes an enumeration by its raw value.
  @inline(__always)
  mutating func code<Value: RawRepresentable<UInt8>>(
    _ value: inout Value, bits: Int, of field: StateField
  ) {
    var rawValue = value.rawValue
    code(&rawValue, bits: bits, of: field)
    if Self.isReading, let read = Value(rawValue: rawValue) { value = read }
  }
}

/// The most words that a packed state may have: the largest pool with everything in it needs fewer.
public typealias WordBuffer = InlineArray<24, UInt64>

/// Writes fields into words, the first into the lowest bits.
struct BitWriter: BitCoder {
  static var isReading: Bool { false }

  var words = WordBuffer(repeating: 0)
  private var word: UInt64 = 0
  private var used = 0
  private var index = 0

  init() {}

  /// Writes the low bits of a value; what is above them never runs into the next field.
  @inline(__always)
  mutating func code(_ value: inout UInt8, bits: Int, of field: StateField) {
    let kept = UInt64(value) & ((1 &<< UInt64(truncatingIfNeeded: bits)) &- 1)
    word |= kept &<< UInt64(truncatingIfNeeded: used)
    used &+= bits
    if used >= 64 {
      words[index] = word
      index &+= 1
      used &-= 64
      // What did not fit; a shift by 8 or more leaves nothing of a byte.
      word = used == 0 ? 0 : kept &>> UInt64(truncatingIfNeeded: bits &- used)
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
  mutating func code(_ value: inout UInt8, bits: Int, of field: StateField) {
    // What has no bits is what it is in a new state.
    guard bits > 0 else { return }
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

  mutating func code(_ value: inout UInt8, bits: Int, of field: StateField) { self.bits += bits }
}
