import Explorer

/// A field of a packed state: some bits of one word.
struct Field {
  /// The word.
  let word: Int

  /// The position of the lowest bit in the word.
  let shift: Int

  /// The number of bits.
  let width: Int

  /// A field that begins at a bit of the state and stays within one word.
  init(at bit: Int, width: Int) {
    word = bit / UInt64.bitWidth
    shift = bit % UInt64.bitWidth
    self.width = width
    precondition(shift + width <= UInt64.bitWidth, "a field lies in one word")
  }

  /// The bits of the field, in place.
  var mask: UInt64 { (UInt64(1) << UInt64(width) - 1) << UInt64(shift) }

  /// The value of the field in its word.
  func value(in word: UInt64) -> Int { Int((word & mask) >> UInt64(shift)) }

  /// The word with another value of the field.
  func setting(_ value: Int, in word: UInt64) -> UInt64 {
    precondition(value >= 0 && value >> width == 0, "\(value) needs more than \(width) bits")
    return word & ~mask | UInt64(value) << UInt64(shift)
  }
}

/// Fields of the same width, one after the other.
struct Fields {
  /// The position of the first bit.
  let first: Int

  /// The width of each field.
  let width: Int

  /// Fields that begin at a bit of the state.
  init(at bit: Int, width: Int) {
    first = bit
    self.width = width
  }

  /// The field with a number from 0 on.
  subscript(index: Int) -> Field { Field(at: first + index * width, width: width) }
}

extension UInt64 {
  /// The value of a field.
  subscript(field: Field) -> Int {
    get { field.value(in: self) }
    set { self = field.setting(newValue, in: self) }
  }

  /// The word with another value of a field.
  func with(_ field: Field, _ value: Int) -> UInt64 { field.setting(value, in: self) }
}

// Made for two words, and not for any number: so it is compiled for the one type that needs it.
extension PackedWords where count == 2 {
  /// The value of a field.
  subscript(field: Field) -> Int {
    get { field.value(in: words[field.word]) }
    set { words[field.word] = field.setting(newValue, in: words[field.word]) }
  }

  /// The state with another value of a field.
  func with(_ field: Field, _ value: Int) -> Self {
    var state = self
    state[field] = value
    return state
  }
}
