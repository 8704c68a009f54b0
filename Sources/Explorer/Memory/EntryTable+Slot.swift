import Synchronization

extension EntryTable {
  /// A place for an entry in the table.
  @usableFromInline struct Slot: BitwiseCopyable {
    /// The position among all entries of the memory, sixteen per line.
    @usableFromInline let index: Int

    /// The slot at a place in a group.
    @inline(__always) @inlinable init(_ group: Group, byte: Int) {
      index = Int(truncatingIfNeeded: group.line &* 16) &+ group.half &* 8 &+ byte
    }

    @usableFromInline init(index: Int) { self.index = index }
  }

  /// Half of a line: up to eight slots and the word of their tags, one byte each, as it was read.
  ///
  /// The first half of a line has eight slots, the second has four.
  @usableFromInline struct Group: BitwiseCopyable {
    @usableFromInline let line: UInt64
    @usableFromInline let half: Int
    @usableFromInline let tags: UInt64

    @inline(__always) @inlinable init(line: UInt64, half: Int, tags: UInt64) {
      self.line = line
      self.half = half
      self.tags = tags
    }

    /// The position of the tags of a group among the words of the table.
    @inline(__always) @inlinable static func tagsIndex(_ line: UInt64, _ half: Int) -> Int {
      Int(truncatingIfNeeded: line &* 8) &+ 6 &+ half
    }

    /// The tags, with all ones in the bytes without a slot, which makes those neither free nor a
    /// match.
    @inline(__always) @inlinable var used: UInt64 {
      half == 0 ? tags : tags | 0xffff_ffff_0000_0000
    }

    /// The slots with a tag, as the highest bit of one byte each.
    ///
    /// - Parameter pattern: the tag in every byte, see ``EntryTable/pattern(of:)``.
    @inline(__always) @inlinable func matches(_ pattern: UInt64) -> UInt64 {
      EntryTable.zeroBytes(used ^ pattern)
    }

    /// The free slots, in the same form.
    @inline(__always) @inlinable var free: UInt64 { EntryTable.zeroBytes(used) }

    /// The first of one or more slots.
    @inline(__always) @inlinable func first(of bits: UInt64) -> Slot {
      Slot(self, byte: bits.trailingZeroBitCount / 8)
    }

    /// The tags after the first free slot has been given a tag.
    @inline(__always) @inlinable func tags(claiming free: UInt64, with tag: UInt64) -> UInt64 {
      tags | tag &<< UInt64(truncatingIfNeeded: free.trailingZeroBitCount & ~7)
    }
  }

  /// The highest bit of every byte that is zero.
  @inline(__always) @inlinable static func zeroBytes(_ word: UInt64) -> UInt64 {
    let low: UInt64 = 0x7f7f_7f7f_7f7f_7f7f
    return ~(((word & low) &+ low) | word | low)
  }

  /// The numbers that have entries, one bit each.
  var usedNumbers: [UInt64] {
    var used: [UInt64] = []
    for line in 0..<Int(lineCount) {
      for place in 0..<Self.lineEntries {
        let slot = Slot(index: line * 16 + place)
        let number = Self.number(of: entries[slot.index].load(ordering: .relaxed))
        if number < 0 { continue }
        while used.count <= number / 64 { used.append(0) }
        used[number / 64] |= 1 << UInt64(number % 64)
      }
    }
    return used
  }
}
