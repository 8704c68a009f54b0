/// Finds, for each bit of the packed form, the byte of the state that it belongs to.
struct ByteFinder {
  /// The layout.
  let layout: PoolLayout
  /// The state in which every bit is clear.
  let blank: PoolState

  /// The bits that mark a value without a bit pattern.
  ///
  /// If the patterns of two values differ in these bits, the layout does not store the change from
  /// one to the other.
  static let unstored: UInt16 = 0xff00

  /// The encoding of a byte: how its values are packed.
  struct Encoding: Equatable {
    /// The bits for each value of the byte; a value without bits has a mark in ``unstored``.
    var patterns = [UInt16](repeating: 0x100, count: 256)
    /// The value for each pattern of bits.
    var values = [UInt8](repeating: 0, count: 256)

    /// The encoding of a byte that is not packed: each value has its own mark.
    static let unpacked: Encoding = {
      var encoding = Encoding()
      encoding.patterns = (0..<256).map { UInt16($0) << 8 }
      return encoding
    }()
  }

  /// The bits into which one byte of a state is packed.
  struct Group: Equatable {
    /// The offset of the byte.
    var offset: Int
    /// The bits.
    var bits: Range<Int>
    /// The index of the encoding.
    var encoding: Int
  }

  init(_ layout: PoolLayout) {
    self.layout = layout
    blank = layout.unpack(WordBuffer(repeating: 0))
  }

  /// The groups of bits, in order, and their encodings.
  ///
  /// The first encoding is that of a byte that is not packed.
  func groups() -> (groups: [Group], encodings: [Encoding]) {
    var groups: [Group] = []
    for bit in 0..<layout.bitCount {
      let offset = byte(of: bit)
      if let last = groups.last, last.offset == offset {
        groups[groups.count - 1].bits = last.bits.lowerBound..<bit + 1
      } else {
        groups.append(Group(offset: offset, bits: bit..<bit + 1, encoding: 0))
      }
    }
    precondition(
      Set(groups.map(\.offset)).count == groups.count && groups.allSatisfy { $0.bits.count <= 8 },
      "the bits of one byte of a state are adjacent")
    var encodings = [Encoding.unpacked]
    for (number, encoding) in self.encodings(of: groups).enumerated() {
      groups[number].encoding = encodings.firstIndex(of: encoding) ?? encodings.count
      if groups[number].encoding == encodings.count { encodings.append(encoding) }
    }
    return (groups, encodings)
  }

  /// The byte of a state that a bit belongs to.
  private func byte(of bit: Int) -> Int {
    var words = WordBuffer(repeating: 0)
    words[bit / 64] = 1 << UInt64(bit % 64)
    let differing = differences(of: layout.unpack(words))
    precondition(differing.count == 1, "each bit of a packed state belongs to one byte")
    return differing[0]
  }

  /// The encoding of every group, found by unpacking each bit pattern in all groups at once.
  ///
  /// If several patterns unpack to one value, the lowest is used to pack it.
  private func encodings(of groups: [Group]) -> [Encoding] {
    var encodings = groups.map { _ in Encoding() }
    for pattern in (0..<256).reversed() {
      var words = WordBuffer(repeating: 0)
      for group in groups where pattern < 1 << group.bits.count {
        for (place, bit) in group.bits.enumerated() where pattern & 1 << place != 0 {
          words[bit / 64] |= 1 << UInt64(bit % 64)
        }
      }
      withUnsafeBytes(of: layout.unpack(words)) { bytes in
        for (number, group) in groups.enumerated() where pattern < 1 << group.bits.count {
          let value = bytes[group.offset]
          encodings[number].values[pattern] = value
          encodings[number].patterns[Int(value)] = UInt16(pattern)
        }
      }
    }
    return encodings
  }

  /// The bytes in which a state differs from the blank state.
  private func differences(of pool: PoolState) -> [Int] {
    withUnsafeBytes(of: pool) { bytes in
      withUnsafeBytes(of: blank) { blankBytes in
        bytes.indices.filter { bytes[$0] != blankBytes[$0] }
      }
    }
  }
}
