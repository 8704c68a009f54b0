public import Synchronization

/// The visited set: an open-addressing hash table from states to their numbers.
///
/// A slot is 0 when empty and never changes owner: states are only added. Otherwise it holds, from
/// the lowest bit, 32 bits of the number of the state plus one; one bit that says that the number
/// is a position among the pending states; and 31 bits of the hash. A slot whose hash bits match is
/// compared with the whole state.
///
/// Safety: a view without ownership, used only while the search holds the memory. Slots are
/// atomics; a slot is published with release after the state it names was written, and read with
/// acquire before that state is read.
@usableFromInline struct VisitedTable: BitwiseCopyable, @unchecked Sendable {
  /// The slots, a power of two of them.
  @usableFromInline let slots: UnsafeMutablePointer<Atomic<UInt64>>

  /// The number of slots less one.
  @usableFromInline let mask: UInt64

  /// A view of memory whose size is a power of two; zeroed memory is an empty table.
  @usableFromInline init(memory: ReservedMemory) {
    let count = memory.byteCount / MemoryLayout<UInt64>.stride
    precondition(count > 0 && count & (count - 1) == 0, "a table has a power of two of slots")
    slots = memory.base.assumingMemoryBound(to: Atomic<UInt64>.self)
    mask = UInt64(count - 1)
  }

  /// The number of slots.
  @inlinable var slotCount: Int { Int(mask) + 1 }

  /// The bits of a slot that come from the hash.
  @inlinable static var tagMask: UInt64 { ~0 << 33 }

  /// The bit of a slot whose number is a position among the pending states.
  @inlinable static var pendingBit: UInt64 { 1 << 32 }

  /// The slot for a state that has its number.
  @inlinable static func slot(hash: UInt64, number: Int) -> UInt64 {
    hash & tagMask | UInt64(truncatingIfNeeded: number &+ 1)
  }

  /// The slot for a state that waits for its number.
  @inlinable static func slot(hash: UInt64, pendingPosition: Int) -> UInt64 {
    hash & tagMask | pendingBit | UInt64(truncatingIfNeeded: pendingPosition &+ 1)
  }

  /// The number, or the position, in a slot that is not empty.
  @inlinable static func number(in slot: UInt64) -> Int {
    Int(truncatingIfNeeded: slot & 0xffff_ffff) &- 1
  }

  /// Reads a slot, and with it what its owner wrote before.
  @inlinable func load(_ position: UInt64) -> UInt64 {
    slots[Int(truncatingIfNeeded: position)].load(ordering: .acquiring)
  }

  /// Fills a slot that no other thread can be filling.
  @inlinable func store(_ slot: UInt64, at position: UInt64) {
    slots[Int(truncatingIfNeeded: position)].store(slot, ordering: .releasing)
  }

  /// Fills a slot if it is empty; otherwise returns what it holds.
  @inlinable func claim(_ position: UInt64, for slot: UInt64) -> UInt64? {
    let (exchanged, original) = slots[Int(truncatingIfNeeded: position)].compareExchange(
      expected: 0, desired: slot, ordering: .acquiringAndReleasing)
    return exchanged ? nil : original
  }

  /// The first position, from one on, that is empty or whose hash bits match.
  @inlinable func firstCandidate(hash: UInt64, from position: UInt64) -> (UInt64, slot: UInt64) {
    var position = position & mask
    while true {
      let slot = load(position)
      if slot == 0 || (slot ^ hash) & Self.tagMask == 0 { return (position, slot) }
      position = (position &+ 1) & mask
    }
  }

  /// The position of a slot that is known to be there.
  @inlinable func position(of wanted: UInt64, hash: UInt64) -> UInt64 {
    var position = hash & mask
    while true {
      let slot = load(position)
      if slot == wanted { return position }
      precondition(slot != 0, "a state was lost from the visited set")
      position = (position &+ 1) & mask
    }
  }
}
