import Glibc

/// A range of zeroed memory whose pages the system provides when they are first touched.
///
/// Reserving costs nothing. So a range can be as large as it may ever have to be, and a small model
/// still starts in microseconds. Safety: this object alone owns the range, and keeps it mapped for
/// its lifetime; whoever keeps `base` must keep the object.
@usableFromInline final class ReservedMemory {
  /// The first byte, on a huge-page boundary if the range is large enough.
  @usableFromInline let base: UnsafeMutableRawPointer

  /// The number of bytes from `base` on.
  @usableFromInline let byteCount: Int

  private let mapping: UnsafeMutableRawPointer
  private let mappedBytes: Int

  /// The size of a huge page on x86-64 and most of arm64.
  @usableFromInline static var hugePageBytes: Int { 1 << 21 }

  /// The least length of a range that is reserved for the whole limit on memory and placed on huge
  /// pages.
  ///
  /// With a lower limit, the unused part of each range's last huge page would exceed the limit.
  @usableFromInline static var hugeRangeBytes: Int { 1 << 30 }

  /// Reserves a range; nil if the system refuses.
  ///
  /// - Parameters:
  ///   - byteCount: the number of bytes.
  ///   - smallPageBytes: the number of bytes at the start to leave on small pages, for a range that
  ///     often stays mostly unused. The rest is on huge pages, without which two threads that touch
  ///     new memory are slower than one. `.max` means no huge pages.
  @usableFromInline init?(byteCount: Int, smallPageBytes: Int = 0) {
    let isLarge = byteCount >= Self.hugePageBytes
    mappedBytes = max(1, byteCount) + (isLarge ? Self.hugePageBytes : 0)
    let flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE
    guard let range = mmap(nil, mappedBytes, PROT_READ | PROT_WRITE, flags, -1, 0),
      range != MAP_FAILED
    else { return nil }
    mapping = range
    base = isLarge ? range.alignedUp(toMultipleOf: Self.hugePageBytes) : range
    self.byteCount = byteCount
    if isLarge, byteCount > smallPageBytes {
      // A refusal only costs speed.
      _ = madvise(base + smallPageBytes, byteCount - smallPageBytes, MADV_HUGEPAGE)
    }
    if isLarge, smallPageBytes > 0 {
      // Where the system uses huge pages without being asked, it must not do so here.
      _ = madvise(base, min(byteCount, smallPageBytes), MADV_NOHUGEPAGE)
    }
  }

  /// Reserves a range as long as it may ever have to be, and that often stays mostly unused.
  @usableFromInline static func sparse(byteCount: Int) -> ReservedMemory? {
    ReservedMemory(
      byteCount: byteCount,
      smallPageBytes: byteCount < hugeRangeBytes ? .max : hugePageBytes)
  }

  /// Reserves one range for each element size, all for the same number of elements.
  ///
  /// If the system does not grant the requested memory, half of what it would grant is reserved: a
  /// larger table and the stacks of threads must come from the rest.
  @usableFromInline static func forElements(
    upTo wanted: Int, strides: [Int]
  ) -> (ranges: [ReservedMemory], capacity: Int)? {
    var capacity = max(1, wanted)
    var wasRefused = false
    while true {
      let ranges = strides.compactMap { sparse(byteCount: capacity * $0) }
      let isGranted = ranges.count == strides.count
      if isGranted, !wasRefused || capacity == 1 { return (ranges, capacity) }
      guard capacity > 1 else { return nil }
      capacity /= 2
      wasRefused = !isGranted
    }
  }

  /// Clears some of the bytes.
  @usableFromInline func clear(_ range: Range<Int>) {
    memset(base + range.lowerBound, 0, range.count)
  }

  /// Returns whole pages of some of the bytes to the system; they are zero when next touched.
  @usableFromInline func giveBack(_ range: Range<Int>) {
    let page = Int(sysconf(Int32(_SC_PAGESIZE)))
    let start = (range.lowerBound + page - 1) / page * page
    let end = range.upperBound / page * page
    if start < end { _ = madvise(base + start, end - start, MADV_DONTNEED) }
  }

  deinit { munmap(mapping, mappedBytes) }
}
