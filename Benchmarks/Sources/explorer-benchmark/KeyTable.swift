import Glibc
import Synchronization

/// An open-addressing table of keys, on huge pages and with its final size from the beginning.
///
/// Safety: the memory is mapped for the lifetime of the table, zeroed memory means empty slots, and
/// slots are atomic, so any thread may insert at any time.
final class KeyTable: @unchecked Sendable {
  let byteCount: Int
  private let slots: UnsafeMutablePointer<Atomic<UInt64>>
  private let mask: UInt64
  private let mapping: UnsafeMutableRawPointer
  private let mappedBytes: Int

  private static var hugePageBytes: Int { 1 << 21 }

  /// A table that the given number of keys fills to at most three quarters; nil if the system refuses.
  init?(keyCount: Int) {
    var slotCount = Self.hugePageBytes / 8
    while slotCount / 4 * 3 < keyCount { slotCount *= 2 }
    byteCount = slotCount * 8
    mappedBytes = byteCount + Self.hugePageBytes
    let flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE
    guard let range = mmap(nil, mappedBytes, PROT_READ | PROT_WRITE, flags, -1, 0),
      range != MAP_FAILED
    else { return nil }
    mapping = range
    let base = range.alignedUp(toMultipleOf: Self.hugePageBytes)
    // A refusal only costs speed.
    _ = madvise(base, byteCount, MADV_HUGEPAGE)
    slots = base.assumingMemoryBound(to: Atomic<UInt64>.self)
    mask = UInt64(slotCount - 1)
  }

  deinit { munmap(mapping, mappedBytes) }

  /// The first slot where a key is looked up.
  @inline(__always) func home(of key: UInt64) -> UInt64 { key & mask }

  @inline(__always) func load(_ position: UInt64) -> UInt64 {
    slots[Int(truncatingIfNeeded: position)].load(ordering: .relaxed)
  }

  /// Inserts a nonzero key, unless it is there already, while no other thread inserts.
  @inline(__always) func insertAlone(_ key: UInt64) {
    var position = home(of: key)
    while true {
      let found = load(position)
      if found == key { return }
      if found == 0 {
        return slots[Int(truncatingIfNeeded: position)].store(key, ordering: .relaxed)
      }
      position = (position &+ 1) & mask
    }
  }

  /// Inserts a nonzero key, unless it is there already.
  @inline(__always) func insert(_ key: UInt64) {
    var position = home(of: key)
    while true {
      var found = load(position)
      if found == 0 {
        let (exchanged, original) = slots[Int(truncatingIfNeeded: position)].compareExchange(
          expected: 0, desired: key, ordering: .relaxed)
        if exchanged { return }
        found = original
      }
      if found == key { return }
      position = (position &+ 1) & mask
    }
  }

  /// The number of keys.
  func count() -> Int {
    var count = 0
    for position in 0...mask where load(position) != 0 { count += 1 }
    return count
  }
}
