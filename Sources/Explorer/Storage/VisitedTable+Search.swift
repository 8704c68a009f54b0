public import Synchronization

/// What a search of the table came to.
@usableFromInline enum TableResult {
  /// The entry of the state that was looked for.
  case found(UInt32)
  /// No such state; where it would have to be put.
  case free(FreePlace)
}

/// A free place in the table, and the word of tags in which it was seen to be free.
@usableFromInline struct FreePlace: BitwiseCopyable {
  @usableFromInline var line: UInt64
  @usableFromInline var half: Int
  @usableFromInline var tags: UInt64

  @inlinable init(line: UInt64, half: Int, tags: UInt64) {
    self.line = line
    self.half = half
    self.tags = tags
  }

  /// The first free entry of the half, from 0 to 7.
  @inline(__always) @inlinable var offset: Int {
    VisitedTable.zeroBytes(tags | VisitedTable.filler(half)).trailingZeroBitCount / 8
  }

  /// The place among the entries of the table.
  @inline(__always) @inlinable var place: Int {
    Int(truncatingIfNeeded: line &* 16) &+ half &* 8 &+ offset
  }

  /// The word of tags with a tag in the place.
  @inline(__always) @inlinable func tags(with tag: UInt64) -> UInt64 {
    tags | tag &<< UInt64(truncatingIfNeeded: offset &* 8)
  }
}

extension VisitedTable {
  /// Looks for the first entry that a tag matches and that is the right one.
  @inline(__always) @inlinable func search(
    hash: UInt64, isWanted: (UInt32) -> Bool
  ) -> TableResult {
    let tag = Self.tag(of: hash) &* 0x0101_0101_0101_0101
    let start = line(of: hash)
    var line = start
    while true {
      for half in 0..<2 {
        let tags = tags(line, half)
        let used = tags | Self.filler(half)
        var matches = Self.zeroBytes(used ^ tag)
        while matches != 0 {
          let place =
            Int(truncatingIfNeeded: line &* 16) &+ half &* 8 &+ matches.trailingZeroBitCount / 8
          let entry = entry(place)
          if isWanted(entry) { return .found(entry) }
          matches &= matches &- 1
        }
        if Self.zeroBytes(used) != 0 {
          return .free(FreePlace(line: line, half: half, tags: tags))
        }
      }
      line = self.line(after: line)
      precondition(line != start, "the visited set is full")
    }
  }

  /// The first entry of the line of a hash that its tag matches, 0 if there is none: what is worth
  /// fetching before it is asked for.
  @inline(__always) @inlinable func likelyEntry(hash: UInt64) -> UInt32 {
    let tag = Self.tag(of: hash) &* 0x0101_0101_0101_0101
    let line = line(of: hash)
    for half in 0..<2 {
      let matches = Self.zeroBytes((tags(line, half) | Self.filler(half)) ^ tag)
      if matches != 0 {
        let place =
          Int(truncatingIfNeeded: line &* 16) &+ half &* 8 &+ matches.trailingZeroBitCount / 8
        return entries[place].load(ordering: .acquiring)
      }
    }
    return 0
  }

  /// Fills a free place that no other thread can be filling.
  @inline(__always) @inlinable func fill(_ free: FreePlace, hash: UInt64, entry: UInt32) {
    entries[free.place].store(entry, ordering: .relaxed)
    words[Int(truncatingIfNeeded: free.line &* 8) &+ 6 &+ free.half].store(
      free.tags(with: Self.tag(of: hash)), ordering: .relaxed)
  }

  /// Fills a free place, unless another thread has changed the word of tags since.
  @inline(__always) @inlinable func claim(
    _ free: FreePlace, hash: UInt64, entry: UInt32
  ) -> Bool {
    let word = Int(truncatingIfNeeded: free.line &* 8) &+ 6 &+ free.half
    let (exchanged, _) = words[word].compareExchange(
      expected: free.tags, desired: free.tags(with: Self.tag(of: hash)),
      ordering: .acquiringAndReleasing)
    if exchanged { entries[free.place].store(entry, ordering: .releasing) }
    return exchanged
  }

  /// Puts in a state that is not there, while other threads do the same unless it is alone.
  @inline(__always) @inlinable func insertNew(hash: UInt64, entry: UInt32, isAlone: Bool) {
    let start = line(of: hash)
    var line = start
    while true {
      for half in 0..<2 {
        while true {
          let tags = tags(line, half)
          if Self.zeroBytes(tags | Self.filler(half)) == 0 { break }
          let free = FreePlace(line: line, half: half, tags: tags)
          if isAlone { return fill(free, hash: hash, entry: entry) }
          if claim(free, hash: hash, entry: entry) { return }
        }
      }
      line = self.line(after: line)
      precondition(line != start, "the visited set is full")
    }
  }

  /// Replaces an entry that is known to be there.
  @inline(__always) @inlinable func replace(_ old: UInt32, by new: UInt32, hash: UInt64) {
    let tag = Self.tag(of: hash) &* 0x0101_0101_0101_0101
    let start = line(of: hash)
    var line = start
    while true {
      for half in 0..<2 {
        let used = tags(line, half) | Self.filler(half)
        var matches = Self.zeroBytes(used ^ tag)
        while matches != 0 {
          let place =
            Int(truncatingIfNeeded: line &* 16) &+ half &* 8 &+ matches.trailingZeroBitCount / 8
          if entries[place].load(ordering: .relaxed) == old {
            return entries[place].store(new, ordering: .relaxed)
          }
          matches &= matches &- 1
        }
        precondition(Self.zeroBytes(used) == 0, "a state was lost from the visited set")
      }
      line = self.line(after: line)
      precondition(line != start, "the visited set is full")
    }
  }
}
