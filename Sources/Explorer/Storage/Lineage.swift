/// The link by which each state was first reached, in two bytes per state.
///
/// Links never decrease with the numbers of their states. So the parent is stored only as its gap
/// to the parent of the previous number. If the parent is the same, the ordinal is stored as a gap,
/// too. Every 128th link is stored whole, as an anchor. The few links with a gap too large for a
/// byte are kept separately: at most one for every 255 parents without children or transitions that
/// lead to no new state.
///
/// Safety: the ranges are as long as `capacity` states and live as long as this object. Links of
/// numbered states are read-only; a link above them is written by the worker that was given the
/// number.
@usableFromInline final class Lineage {
  /// The gap between the parent of each number and the parent of the previous number.
  @usableFromInline let gaps: UnsafeMutablePointer<UInt8>

  /// The ordinal of each number, relative to that of the previous number if both have the same
  /// parent.
  @usableFromInline let ordinals: UnsafeMutablePointer<UInt8>

  /// The link of every 128th number.
  @usableFromInline let anchors: UnsafeMutablePointer<UInt64>

  /// The number of states that fit.
  @usableFromInline let capacity: Int

  /// The number of initial states, which have no parent.
  @usableFromInline var initialCount = 0

  /// The links whose gaps do not fit into a byte, in the order of their numbers.
  @usableFromInline private(set) var wideLinks: [WideLink] = []

  private let memory: [ReservedMemory]

  /// The number of states between two anchors, a power of two.
  @usableFromInline static var anchorStates: Int { 128 }

  /// The bytes that each state takes.
  @usableFromInline static var bytesPerState: Double {
    2 + Double(MemoryLayout<UInt64>.stride) / Double(anchorStates)
  }

  /// The byte that stands for a value too large for a byte.
  @usableFromInline static var wide: UInt64 { 255 }

  /// Reserves room for a number of states; nil if the system refuses.
  @usableFromInline init?(capacity: Int) {
    let ranges = [
      capacity, capacity, Self.anchorCount(states: capacity) * MemoryLayout<UInt64>.stride,
    ].compactMap { ReservedMemory.sparse(byteCount: $0) }
    guard ranges.count == 3 else { return nil }
    memory = ranges
    self.capacity = capacity
    gaps = ranges[0].base.assumingMemoryBound(to: UInt8.self)
    ordinals = ranges[1].base.assumingMemoryBound(to: UInt8.self)
    anchors = ranges[2].base.assumingMemoryBound(to: UInt64.self)
  }

  /// The bytes that the links of a number of states take.
  @usableFromInline func byteCount(states: Int) -> Int {
    2 * states + Self.anchorCount(states: states) * MemoryLayout<UInt64>.stride
      + wideLinks.capacity * MemoryLayout<WideLink>.stride
  }

  /// The number of anchors for a number of states.
  static func anchorCount(states: Int) -> Int { (states + anchorStates - 1) / anchorStates }

  /// Writes the link of a number.
  ///
  /// The first child of state 0 comes after the initial states, for which the same parent is
  /// written. Its ordinal may be less than theirs, and then the link does not fit.
  ///
  /// - Parameter previous: the link of the previous number.
  /// - Returns: whether the link does not fit, so that ``append(_:)`` must be given it, too.
  @inline(__always) @inlinable func write(_ number: Int, _ link: Link, previous: Link) -> Bool {
    let gap = link.parent &- previous.parent
    let ordinal = gap == 0 ? link.rawValue &- previous.rawValue : link.ordinal
    gaps[number] = UInt8(truncatingIfNeeded: min(gap, Self.wide))
    ordinals[number] = UInt8(truncatingIfNeeded: min(ordinal, Self.wide))
    if number & (Self.anchorStates - 1) == 0 {
      anchors[number / Self.anchorStates] = link.rawValue
    }
    return max(gap, ordinal) >= Self.wide
  }

  /// Adds links that did not fit, with numbers above all of those added before.
  @usableFromInline func append(_ links: [WideLink]) {
    wideLinks.append(contentsOf: links.sorted { $0.number < $1.number })
  }

  /// Forgets the links from a number on.
  @usableFromInline func truncate(to count: Int) {
    while let last = wideLinks.last, last.number >= count { wideLinks.removeLast() }
  }
}
