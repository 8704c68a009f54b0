/// Finds where each bit of a packed state comes out when it is unpacked.
struct ByteFinder {
  /// The layout.
  let layout: PoolLayout
  /// The state of which every bit is clear.
  let blank: PoolState

  /// One way to make bits of a byte.
  struct Way: Equatable {
    /// The bits for each value of the byte.
    var patterns = [UInt8](repeating: 0, count: 256)
    /// The value for each pattern of bits.
    var values = [UInt8](repeating: 0, count: 256)
  }

  /// The bits that one byte of a state is packed in.
  struct Group: Equatable {
    /// The byte.
    var offset: Int
    /// The bits.
    var bits: Range<Int>
    /// The position of the way among all.
    var way: Int
  }

  init(_ layout: PoolLayout) {
    self.layout = layout
    blank = layout.unpack(WordBuffer(repeating: 0))
  }

  /// The groups of bits, in order, and the ways in which they are made; the first way is that of a byte
  /// that is not packed.
  func groups() -> (groups: [Group], ways: [Way]) {
    var ways = [Way()]
    var groups: [Group] = []
    var bit = 0
    while bit < layout.bitCount {
      let offset = byte(of: bit)
      var end = bit + 1
      while end < layout.bitCount, byte(of: end) == offset { end += 1 }
      precondition(
        end - bit <= 8 && !groups.contains { $0.offset == offset },
        "the bits of a byte of a state lie side by side")
      let way = way(from: bit, count: end - bit, to: offset)
      let number = ways.firstIndex(of: way) ?? ways.count
      if number == ways.count { ways.append(way) }
      groups.append(Group(offset: offset, bits: bit..<end, way: number))
      bit = end
    }
    return (groups, ways)
  }

  /// The one byte of a state that a bit comes out in.
  private func byte(of bit: Int) -> Int {
    let differing = differences(of: unpacked(1, at: bit))
    precondition(differing.count == 1, "each bit of a packed state is one of one byte")
    return differing[0]
  }

  /// The values that patterns of bits come out as; a value that several stand for has the least.
  private func way(from bit: Int, count: Int, to offset: Int) -> Way {
    var way = Way()
    for pattern in (0..<1 << count).reversed() {
      let value = withUnsafeBytes(of: unpacked(UInt8(pattern), at: bit)) { $0[offset] }
      way.values[pattern] = value
      way.patterns[Int(value)] = UInt8(pattern)
    }
    return way
  }

  /// The state whose bits are clear but for a pattern from one on.
  private func unpacked(_ pattern: UInt8, at bit: Int) -> PoolState {
    var words = WordBuffer(repeating: 0)
    words[bit / 64] = UInt64(pattern) << UInt64(bit % 64)
    let rest = bit % 64 > 56 ? UInt64(pattern) >> UInt64(64 - bit % 64) : 0
    if rest != 0 { words[bit / 64 + 1] = rest }
    return layout.unpack(words)
  }

  /// The bytes in which a state differs from the blank one.
  private func differences(of pool: PoolState) -> [Int] {
    withUnsafeBytes(of: pool) { bytes in
      withUnsafeBytes(of: blank) { blankBytes in
        bytes.indices.filter { bytes[$0] != blankBytes[$0] }
      }
    }
  }
}
