import Explorer

/// The place of each byte of a state in the packed words, for one layout.
///
/// A successor differs from its state in a few bytes, and only those are packed. Most bits of a
/// state are clear, and only the others are unpacked.
///
/// The map is not declared. It is found once for each model: every value of every group of bits is
/// unpacked, and the bytes of the resulting states are compared. So each field is still declared
/// only once. Tests compare spliced states with states that are packed from scratch.
///
/// Safety: the memory is written only in `init` and freed in `deinit`. Every index read from it
/// lies within a ``PoolState`` or within ``PoolLayout/wordCount`` words, because it was found
/// there.
public final class ByteMap: Sendable {
  /// The layout.
  public let layout: PoolLayout
  /// The blocks of a state that contain packed bytes.
  let blocks: StateBlocks
  /// The number of words of a packed state.
  let wordCount: Int
  /// The memory.
  let tables: Shared<Tables>

  /// The memory of a map.
  struct Tables {
    /// One place for each byte of a state.
    let places: UnsafePointer<Place>
    /// One field for each bit of a packed state: the field that contains the bit.
    let fields: UnsafePointer<Field>
    /// The packed form of each value of a byte, 256 for each encoding.
    ///
    /// A value without a packed form has a mark, see ``ByteFinder/unstored``.
    let patterns: UnsafePointer<UInt16>
    /// The value of a byte for each packed form, in the same order.
    let values: UnsafePointer<UInt8>
    /// The state in which every bit is clear.
    let blank: UnsafePointer<PoolState>
  }

  /// The place of one byte's bits, and their encoding.
  struct Place: BitwiseCopyable {
    /// The word that contains the first bit, as the offset of the word's first byte.
    var word: UInt16 = 0
    /// The index of the encoding's first pattern; the first encoding is for bytes that are not
    /// packed.
    var encoding: UInt16 = 0
    /// The position of the first bit in its word.
    var shift: UInt8 = 0
    /// The number of bits in that word if the others are in the next word, otherwise 0.
    var bitsBeforeBorder: UInt8 = 0
  }

  /// The bits of one byte, as found from any one of them.
  struct Field: BitwiseCopyable {
    /// A mask of the bits in the same word after the field.
    var after: UInt64 = 0
    /// The offset of the byte in the state.
    var offset: UInt16 = 0
    /// The offset in the words at which to read eight bytes that contain the whole field.
    var first: UInt16 = 0
    /// The number of bits by which to shift what was read.
    var shift: UInt8 = 0
    /// The bits of the field after the shift.
    var mask: UInt8 = 0
    /// The index of the encoding's first value.
    var encoding: UInt16 = 0
  }

  /// Builds the map of a layout.
  public init(_ layout: PoolLayout) {
    let finder = ByteFinder(layout)
    let (groups, encodings) = finder.groups()
    let size = MemoryLayout<PoolState>.size
    precondition(PoolState.isMadeOfBlocks, "a field of a state is not in its block; add filling")
    self.layout = layout
    wordCount = layout.wordCount
    blocks = groups.reduce(into: []) {
      $0.insert(StateBlocks(first: $1.offset / StateBlocks.byteCount))
    }
    var places = [Place](repeating: Place(), count: size)
    var fields = [Field](repeating: Field(), count: 64 * layout.wordCount)
    for group in groups {
      let encoding = UInt16(256 * group.encoding)
      places[group.offset] = Place(group, encoding: encoding)
      for bit in group.bits {
        fields[bit] = Field(group, encoding: encoding, of: bit, wordCount: layout.wordCount)
      }
    }
    tables = Shared(
      Tables(
        places: .allocate(places), fields: .allocate(fields),
        patterns: .allocate(encodings.flatMap(\.patterns)),
        values: .allocate(encodings.flatMap(\.values)), blank: .allocate([finder.blank])))
  }

  deinit {
    let tables = tables.value
    tables.places.deallocate()
    tables.fields.deallocate()
    tables.patterns.deallocate()
    tables.values.deallocate()
    tables.blank.deallocate()
  }
}

extension UnsafePointer where Pointee: BitwiseCopyable {
  /// Memory with some values, which nobody writes again.
  fileprivate static func allocate(_ values: [Pointee]) -> UnsafePointer {
    let memory = UnsafeMutablePointer<Pointee>.allocate(capacity: values.count)
    memory.initialize(from: values, count: values.count)
    return UnsafePointer(memory)
  }
}

extension ByteMap.Place {
  /// The place of a group's bits.
  fileprivate init(_ group: ByteFinder.Group, encoding: UInt16) {
    word = UInt16(group.bits.lowerBound / 64 * 8)
    self.encoding = encoding
    shift = UInt8(group.bits.lowerBound % 64)
    let hasBorder = group.bits.lowerBound / 64 != (group.bits.upperBound - 1) / 64
    bitsBeforeBorder = hasBorder ? 64 - shift : 0
  }
}

extension ByteMap.Field {
  /// The field of a group, as found from one of its bits.
  fileprivate init(_ group: ByteFinder.Group, encoding: UInt16, of bit: Int, wordCount: Int) {
    let end = group.bits.upperBound - bit / 64 * 64
    after = end < 64 ? UInt64.max << UInt64(end) : 0
    offset = UInt16(group.offset)
    // The last word is read as a whole, so that nothing after it is read.
    let firstByte = min(group.bits.lowerBound / 8, 8 * (wordCount - 1))
    first = UInt16(firstByte)
    shift = UInt8(group.bits.lowerBound - 8 * firstByte)
    mask = UInt8(truncatingIfNeeded: 1 << group.bits.count - 1)
    self.encoding = encoding
  }
}
