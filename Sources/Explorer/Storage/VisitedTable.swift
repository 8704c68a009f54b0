import Glibc
public import Synchronization

/// The visited set: an open-addressing hash table from states to where they are, a cache line at a
/// time.
///
/// A line of 64 bytes has 12 entries of 32 bits, behind them a tag of 8 bits for each, and 4 bytes
/// that are not used: 5.3 bytes an entry. A tag is 0 while its entry is free and otherwise made of
/// the hash; where it matches, the whole state is compared. Entries are taken in order and never
/// given up; a state that does not fit into its line is in the next that has room. The number of
/// lines is any number, so that the table can grow by less than doubling.
///
/// An entry is one more than the number of what it stands for: a position among the states.
///
/// Safety: a view without ownership, used only while the search holds the memory. What changes is
/// atomic: an entry is claimed by putting its tag into the word of tags, then published with release
/// after the state that it names was written; who finds the tag waits for the entry.
@usableFromInline struct VisitedTable: BitwiseCopyable, @unchecked Sendable {
  /// Two words of tags a line, from the seventh word of each on.
  @usableFromInline let words: UnsafeMutablePointer<Atomic<UInt64>>

  /// The entries of all lines, sixteen to a line, of which the first twelve are used.
  @usableFromInline let entries: UnsafeMutablePointer<Atomic<UInt32>>

  /// The number of lines.
  @usableFromInline let lineCount: UInt64

  /// The bytes of a line: what the processor fetches at a time.
  @usableFromInline static var lineBytes: Int { 64 }

  /// The entries of a line.
  @usableFromInline static var lineEntries: Int { 12 }

  /// A view of zeroed memory, which is an empty table.
  @usableFromInline init(memory: ReservedMemory, lineCount: Int) {
    precondition(
      lineCount > 0 && lineCount * Self.lineBytes <= memory.byteCount,
      "a table has at least one line and lies within its memory")
    words = memory.base.assumingMemoryBound(to: Atomic<UInt64>.self)
    entries = memory.base.assumingMemoryBound(to: Atomic<UInt32>.self)
    self.lineCount = UInt64(lineCount)
  }

  /// The line of a hash: its high bits, spread evenly over the lines.
  @inline(__always) @inlinable func line(of hash: UInt64) -> UInt64 {
    hash.multipliedFullWidth(by: lineCount).high
  }

  /// The line after another.
  @inline(__always) @inlinable func line(after line: UInt64) -> UInt64 {
    line &+ 1 == lineCount ? 0 : line &+ 1
  }

  /// The tag of a hash, from 1 to 254: its low bits, which do not choose the line.
  @inline(__always) @inlinable static func tag(of hash: UInt64) -> UInt64 {
    min(254, max(1, hash & 0xff))
  }

  /// A word of tags, the first or the second of a line, as it is.
  @inline(__always) @inlinable func tags(_ line: UInt64, _ half: Int) -> UInt64 {
    words[Int(truncatingIfNeeded: line &* 8) &+ 6 &+ half].load(ordering: .acquiring)
  }

  /// Where the tags of the line of a hash are: in the cache line that looking it up will need.
  @inline(__always) @inlinable func tagsAddress(hash: UInt64) -> UnsafeRawPointer {
    UnsafeRawPointer(words + (Int(truncatingIfNeeded: line(of: hash) &* 8) &+ 6))
  }

  /// Loads the tags at an address, for nothing but to have them in the cache.
  @inline(__always) @inlinable static func loadTags(_ address: UnsafeRawPointer) -> UInt64 {
    address.assumingMemoryBound(to: Atomic<UInt64>.self).pointee.load(ordering: .relaxed)
  }

  /// Ones where a half of a line has no entries: they neither match a tag nor are free.
  @inline(__always) @inlinable static func filler(_ half: Int) -> UInt64 {
    half == 0 ? 0 : 0xffff_ffff_0000_0000
  }

  /// The highest bit of every byte that is zero.
  @inline(__always) @inlinable static func zeroBytes(_ word: UInt64) -> UInt64 {
    let low: UInt64 = 0x7f7f_7f7f_7f7f_7f7f
    return ~(((word & low) &+ low) | word | low)
  }

  /// The entry at a place, waiting for whoever has claimed it to say what it is.
  @inline(__always) @inlinable func entry(_ place: Int) -> UInt32 {
    let entry = entries[place].load(ordering: .acquiring)
    return entry != 0 ? entry : awaitEntry(place)
  }

  /// Waits for the entry at a place that another worker has claimed a moment ago.
  @inline(never) @usableFromInline func awaitEntry(_ place: Int) -> UInt32 {
    while true {
      for _ in 0..<64 {
        let entry = entries[place].load(ordering: .acquiring)
        if entry != 0 { return entry }
      }
      // The other worker may have lost its processor between the two stores.
      sched_yield()
    }
  }

  /// The entry for what has a number among all that the table is of.
  @inline(__always) @inlinable static func entry(number: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: number &+ 1)
  }

  /// The number of what an entry stands for.
  @inline(__always) @inlinable static func number(of entry: UInt32) -> Int { Int(entry) &- 1 }
}
