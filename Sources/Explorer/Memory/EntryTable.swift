import Glibc
public import Synchronization

/// A hash table of numbers, read and filled a cache line at a time by several threads at once.
///
/// Open addressing. A line of 64 bytes has 12 entries of 32 bits, then a tag of 8 bits for each, then
/// 4 bytes that are not used: 5.3 bytes an entry. A tag is 0 while its entry is free and otherwise a
/// part of the hash; where it matches, the caller compares what the entry stands for. Entries are taken
/// in order and never given up. A hash whose line is full takes the next line that has room. The number
/// of lines is any number, so that the table can grow by less than doubling.
///
/// An entry is one more than the number of what it stands for, so that 0 is no entry.
///
/// - ``Slot`` and ``Group``: the places in a line.
/// - `EntryTable+Probing`: to look up, to claim and to fill.
/// - `EntryTable+Sizing`: load and growth.
///
/// Safety: a view without ownership, used only while the ``TableMemory`` lives. What changes is atomic: a
/// thread claims a slot by putting a tag into the group's word of tags, then publishes the entry with
/// release, after it wrote what the entry stands for. Who finds the tag waits for the entry.
@usableFromInline struct EntryTable: BitwiseCopyable, @unchecked Sendable {
  /// The memory as words; the last two of each line are its tags.
  @usableFromInline let words: UnsafeMutablePointer<Atomic<UInt64>>

  /// The memory as entries; the first twelve of each line are used.
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

  /// The tag of a hash in every byte.
  @inline(__always) @inlinable static func pattern(of hash: UInt64) -> UInt64 {
    tag(of: hash) &* 0x0101_0101_0101_0101
  }

  /// A group of a line, with its tags as they are now.
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
      // The other thread may have lost its processor between the two stores.
      sched_yield()
    }
  }

  /// The entry that stands for a number.
  @inline(__always) @inlinable static func entry(number: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: number &+ 1)
  }

  /// The number that an entry stands for.
  @inline(__always) @inlinable static func number(of entry: UInt32) -> Int { Int(entry) &- 1 }
}
