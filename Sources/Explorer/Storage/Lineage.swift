/// How each state was first reached, in two bytes a state.
///
/// Links never decrease with the numbers of their states. So of the parent only the gap to that of the
/// number before is stored, and of the ordinal, where the parent is the same, only the gap too. Every
/// 128th link is stored whole, as an anchor. The few links with a gap that a byte does not hold are kept
/// beside the others: at most one for every 255 parents without children or transitions that lead
/// nowhere new.
///
/// Safety: the ranges are as long as `capacity` states and live as long as this object. Committed numbers
/// are only read; a number above is written once, by the worker to which it was given.
@usableFromInline final class Lineage: @unchecked Sendable {
  /// The gap between the parent of each number and that of the number before.
  @usableFromInline let gaps: UnsafeMutablePointer<UInt8>

  /// The ordinal of each number, counted from that of the number before if that has the same parent.
  @usableFromInline let ordinals: UnsafeMutablePointer<UInt8>

  /// The link of every 128th number.
  @usableFromInline let anchors: UnsafeMutablePointer<UInt64>

  /// The number of states for which there is room.
  @usableFromInline let capacity: Int

  /// The number of initial states, which have no parent.
  @usableFromInline var initialCount = 0

  /// The links that do not fit into their bytes, in the order of their numbers.
  @usableFromInline private(set) var wideLinks: [WideLink] = []

  private let memory: [ReservedMemory]

  /// The states from one anchor to the next, a power of two.
  @usableFromInline static var anchorStates: Int { 128 }

  /// The bytes that each state takes.
  @usableFromInline static var bytesPerState: Double {
    2 + Double(MemoryLayout<UInt64>.stride) / Double(anchorStates)
  }

  /// What stands in a byte for a value that it does not hold.
  @usableFromInline static var wide: UInt64 { 255 }

  /// Reserves room for a number of states, or nil if the system refuses.
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

  /// The anchors of a number of states.
  static func anchorCount(states: Int) -> Int { (states + anchorStates - 1) / anchorStates }

  /// Writes the link of a number.
  ///
  /// The first child of state 0 comes after the initial states, for which the same parent is written: its
  /// ordinal may be below theirs, and then it does not fit.
  ///
  /// - Parameter previous: the link of the number before.
  /// - Returns: whether the link does not fit, so that ``append(_:)`` must be given it too.
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

  /// Adds links that did not fit, all of numbers above those added before.
  @usableFromInline func append(_ links: [WideLink]) {
    wideLinks.append(contentsOf: links.sorted { $0.number < $1.number })
  }

  /// Forgets the links of numbers from one on.
  @usableFromInline func truncate(to count: Int) {
    while let last = wideLinks.last, last.number >= count { wideLinks.removeLast() }
  }
}
