/// Where the bits of each byte of a state lie in its packed words, for one layout.
///
/// A successor differs from its state in a few bytes, and only those are packed; most bits of a state
/// are clear, and only the others are unpacked. The map is not declared: it is found, once for each
/// model, by unpacking every value of every group of bits and comparing the bytes of the state. So each
/// field is still declared once. Tests compare what is spliced with what is packed.
///
/// Safety: the memory is written in `init` alone and freed in `deinit`; every index read from it is
/// within a ``PoolState`` or within ``PoolLayout/wordCount`` words, as it was found there.
public final class ByteMap: @unchecked Sendable {
  /// The layout.
  public let layout: PoolLayout
  /// One place for each byte of a state.
  let places: UnsafeMutablePointer<Place>
  /// One field for each bit of a packed state: the one that the bit is part of.
  let fields: UnsafeMutablePointer<Field>
  /// The blocks of a state in which there are bytes that are packed.
  let blocks: StateBlocks
  /// The packed form of each value of a byte, 256 for each encoding; marked where it
  /// has none, see ``ByteFinder/unstored``.
  let patterns: UnsafeMutablePointer<UInt16>
  /// The value of a byte for each packed form, in the same order.
  let values: UnsafeMutablePointer<UInt8>
  /// The number of words of a packed state.
  let wordCount: Int
  /// The state of which every bit is clear.
  let blank: UnsafeMutablePointer<PoolState>

  /// Where the bits of one byte begin, and how they are made of it.
  struct Place: BitwiseCopyable {
    /// The word that the first bit is in, by its first byte.
    var word: UInt16 = 0
    /// Where the encoding begins among the patterns; the first is for bytes that are not packed.
    var encoding: UInt16 = 0
    /// The position of the first bit in its word.
    var shift: UInt8 = 0
    /// How many of the bits are in that word if others are in the next, otherwise 0.
    var bitsBeforeBorder: UInt8 = 0
  }

  /// The bits of one byte, as one of them leads to it.
  struct Field: BitwiseCopyable {
    /// The bits of the same word after the field.
    var after: UInt64 = 0
    /// The byte of the state.
    var offset: UInt16 = 0
    /// Where to read eight bytes of the words that have the whole field.
    var first: UInt16 = 0
    /// How far to shift what was read.
    var shift: UInt8 = 0
    /// The bits of the field, then.
    var mask: UInt8 = 0
    /// Where the encoding begins among the values.
    var encoding: UInt16 = 0
  }

  /// The map of a layout.
  public init(_ layout: PoolLayout) {
    let finder = ByteFinder(layout)
    let (groups, encodings) = finder.groups()
    let size = MemoryLayout<PoolState>.size
    precondition(PoolState.isMadeOfBlocks, "a field of a state is not in its block; add filling")
    self.layout = layout
    wordCount = layout.wordCount
    blank = .allocate(capacity: 1)
    blank.initialize(to: finder.blank)
    places = .allocate(capacity: size)
    places.initialize(repeating: Place(), count: size)
    fields = .allocate(capacity: 64 * layout.wordCount)
    fields.initialize(repeating: Field(), count: 64 * layout.wordCount)
    for group in groups {
      let encoding = UInt16(256 * group.encoding)
      places[group.offset] = Place(group, encoding: encoding)
      for bit in group.bits {
        fields[bit] = Field(group, encoding: encoding, of: bit, wordCount: layout.wordCount)
      }
    }
    blocks = groups.reduce(into: []) {
      $0.insert(StateBlocks(first: $1.offset / StateBlocks.byteCount))
    }
    patterns = .allocate(capacity: 256 * encodings.count)
    patterns.initialize(from: encodings.flatMap(\.patterns), count: 256 * encodings.count)
    values = .allocate(capacity: 256 * encodings.count)
    values.initialize(from: encodings.flatMap(\.values), count: 256 * encodings.count)
  }

  deinit {
    places.deallocate()
    fields.deallocate()
    patterns.deallocate()
    values.deallocate()
    blank.deallocate()
  }
}

extension ByteMap.Place {
  /// Where the bits of a group are.
  fileprivate init(_ group: ByteFinder.Group, encoding: UInt16) {
    word = UInt16(group.bits.lowerBound / 64 * 8)
    self.encoding = encoding
    shift = UInt8(group.bits.lowerBound % 64)
    let hasBorder = group.bits.lowerBound / 64 != (group.bits.upperBound - 1) / 64
    bitsBeforeBorder = hasBorder ? 64 - shift : 0
  }
}

extension ByteMap.Field {
  /// A group of bits, as one of them leads to it.
  fileprivate init(_ group: ByteFinder.Group, encoding: UInt16, of bit: Int, wordCount: Int) {
    let end = group.bits.upperBound - bit / 64 * 64
    after = end < 64 ? UInt64.max << UInt64(end) : 0
    offset = UInt16(group.offset)
    // The last word is read as such, so that nothing after it is read.
    let firstByte = min(group.bits.lowerBound / 8, 8 * (wordCount - 1))
    first = UInt16(firstByte)
    shift = UInt8(group.bits.lowerBound - 8 * firstByte)
    mask = UInt8(truncatingIfNeeded: 1 << group.bits.count - 1)
    self.encoding = encoding
  }
}
