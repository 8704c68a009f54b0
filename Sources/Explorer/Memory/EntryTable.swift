import Glibc
public import Synchronization

/// A hash table of numbers that several threads read and fill at once, a cache line at a time.
///
/// Open addressing. A line of 64 bytes has 12 entries of 32 bits, a tag of 8 bits for each, and 4
/// unused bytes: 5.3 bytes per entry. A tag is 0 while its entry is free, and otherwise a part of
/// the hash. If the tag matches, the caller compares the object that the entry stands for. Entries
/// are taken in order and never released. A hash whose line is full takes the next line that has
/// room. The number of lines need not be a power of two, so the table can grow by less than
/// doubling.
///
/// An entry is the number of its object plus one, so that 0 means no entry.
///
/// - ``Slot`` and ``Group``: the places in a line.
/// - `EntryTable+Probing`: look up, claim and fill.
/// - `EntryTable+Sizing`: load and growth.
///
/// Safety: a view without ownership, used only while the ``TableMemory`` lives. All accesses are
/// atomic. A thread first writes the object that the entry stands for. Then it claims a slot by
/// putting a tag into the group's word of tags, and publishes the entry with release ordering. A
/// thread that finds the tag waits for the entry. ``fill(_:hash:entry:)`` and
/// ``replace(_:by:hash:)`` are for a thread that runs alone.
@usableFromInline struct EntryTable: BitwiseCopyable {
  /// The memory as words; the last two words of each line are its tags.
  @usableFromInline let words: UnsafeMutablePointer<Atomic<UInt64>>

  /// The memory as entries; the first twelve of each line are used.
  @usableFromInline let entries: UnsafeMutablePointer<Atomic<UInt32>>

  /// The number of lines.
  @usableFromInline let lineCount: UInt64

  /// The bytes of a line, which the processor fetches at once.
  @usableFromInline static var lineBytes: Int { 64 }

  /// The entries of a line.
  @usableFromInline static var lineEntries: Int { 12 }

  /// A view of zeroed memory, that is, an empty table.
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

  /// The line after the given one.
  @inline(__always) @inlinable func line(after line: UInt64) -> UInt64 {
    line &+ 1 == lineCount ? 0 : line &+ 1
  }

  /// The tag of a hash, from 1 to 254: its low bits, which do not choose the line.
  @inline(__always) @inlinable static func tag(of hash: UInt64) -> UInt64 {
    min(254, max(1, hash & 0xff))
  }

  /// The tag of a hash, repeated in every byte.
  @inline(__always) @inlinable static func pattern(of hash: UInt64) -> UInt64 {
    tag(of: hash) &* 0x0101_0101_0101_0101
  }

  /// A group of a line, with its current tags.
  @inline(__always) @inlinable func group(_ line: UInt64, _ half: Int) -> Group {
    Group(
      line: line, half: half,
      tags: words[Group.tagsIndex(line, half)].load(ordering: .acquiring))
  }

  /// The entry of a slot; waits for the thread that has claimed the slot and not published it yet.
  @inline(__always) @inlinable func entry(_ slot: Slot) -> UInt32 {
    let entry = entries[slot.index].load(ordering: .acquiring)
    return entry != 0 ? entry : awaitEntry(slot)
  }

  @inline(never) @usableFromInline func awaitEntry(_ slot: Slot) -> UInt32 {
    while true {
      for _ in 0..<64 {
        let entry = entries[slot.index].load(ordering: .acquiring)
        if entry != 0 { return entry }
      }
      // The other thread may have been descheduled between the two stores.
      sched_yield()
    }
  }

  /// The entry for a number.
  @inline(__always) @inlinable static func entry(number: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: number &+ 1)
  }

  /// The number that an entry encodes.
  @inline(__always) @inlinable static func number(of entry: UInt32) -> Int { Int(entry) &- 1 }
}
