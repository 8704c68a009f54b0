/// Where the bits of each byte of a state lie in its packed words, for one layout.
///
/// A successor differs from its state in a few bytes; with the map, only those are packed. The map is
/// not declared: it is found, once for each model, by unpacking every value of every group of bits and
/// looking at which byte of the state it comes out in. So each field is still coded by one call in one
/// place, and that what is spliced is what would be packed is tested and not assumed.
///
/// Safety: the memory is written in `init` alone and freed in `deinit`; every index read from it is
/// within a ``PoolState`` or within ``PoolLayout/wordCount`` words, as it was found there.
public final class ByteMap: @unchecked Sendable {
  /// One place for each byte of a state.
  let places: UnsafeMutablePointer<Place>
  /// The bytes that are packed, in the order of their bits.
  let sources: UnsafeMutablePointer<Source>
  /// The number of those bytes.
  let sourceCount: Int
  /// The blocks of a state in which there are such bytes, by offset.
  let blocks: UnsafeMutablePointer<UInt16>
  /// The number of those blocks.
  let blockCount: Int
  /// The packed form of each value of a byte, 256 after 256 for each way to pack one.
  let packedValues: UnsafeMutablePointer<UInt8>
  /// The value of a byte for each packed form, in the same order.
  let values: UnsafeMutablePointer<UInt8>
  /// The number of words of a packed state.
  let wordCount: Int
  /// What is in the bytes that are not packed.
  let blank: PoolState

  /// Where the bits of one byte begin, and how they are made of it.
  struct Place: BitwiseCopyable {
    var firstBit: UInt16 = 0
    /// The number of the way; 0 is for bytes that are not packed.
    var way: UInt16 = 0
  }

  /// One byte of a state that is packed.
  struct Source: BitwiseCopyable {
    var offset: UInt16
    var firstBit: UInt16
    var mask: UInt8
    var way: UInt8
  }

  /// The bytes that are compared at once.
  static let blockBytes = 32

  /// The map of a layout.
  public init(_ layout: PoolLayout) {
    let finder = ByteFinder(layout)
    let found = finder.sources()
    let size = MemoryLayout<PoolState>.size
    precondition(size % Self.blockBytes == 0, "a state is a whole number of blocks")
    wordCount = layout.wordCount
    blank = finder.blank
    places = .allocate(capacity: size)
    places.initialize(repeating: Place(), count: size)
    sourceCount = found.sources.count
    sources = .allocate(capacity: sourceCount)
    sources.initialize(from: found.sources, count: sourceCount)
    for source in found.sources {
      places[Int(source.offset)] = Place(firstBit: source.firstBit, way: UInt16(source.way))
    }
    let used = stride(from: 0, to: size, by: Self.blockBytes).filter { first in
      found.sources.contains { (first..<first + Self.blockBytes).contains(Int($0.offset)) }
    }
    blockCount = used.count
    blocks = .allocate(capacity: blockCount)
    blocks.initialize(from: used.map { UInt16($0) }, count: blockCount)
    packedValues = .allocate(capacity: 256 * found.ways.count)
    values = .allocate(capacity: 256 * found.ways.count)
    for (number, way) in found.ways.enumerated() {
      for value in 0..<256 {
        packedValues[256 * number + value] = way.packed[value]
        values[256 * number + value] = way.values[value]
      }
    }
  }

  deinit {
    places.deallocate()
    sources.deallocate()
    blocks.deallocate()
    packedValues.deallocate()
    values.deallocate()
  }
}
