/// How each state was first reached: the number of its parent, and which transition of it led there.
///
/// Two bytes a state. Links never decrease with the numbers of their states: of the parent only the
/// gap to that of the number before is kept, and of the position of the transition, where the parent
/// is the same, only the gap too. Every 128th link is kept as it is. The few links with a gap that a
/// byte does not hold are kept beside the others: there is at most one for every 255 parents without
/// children or transitions that lead nowhere new.
///
/// An initial state has no parent, for which 0 is written; its position is that among the initial
/// states. Any number of them take two bytes each too.
///
/// Safety: the ranges are as long as `capacity` states and live as long as this object. Numbers that
/// the search has committed are only read; a number above is written once, by the worker to which
/// the search gave it.
@usableFromInline final class Lineage: @unchecked Sendable {
  /// The gap between the parent of each number and that of the number before.
  @usableFromInline let gaps: UnsafeMutablePointer<UInt8>

  /// The position of the transition that led to each, among those of its parent, counted from that of
  /// the number before if that has the same parent.
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

  /// The links of a number of states that are kept as they are.
  static func anchorCount(states: Int) -> Int { (states + anchorStates - 1) / anchorStates }

  /// Writes the link of a number.
  ///
  /// The first child of state 0 comes after the initial states, for which the same parent is written:
  /// its position may be below theirs, and then it does not fit.
  ///
  /// - Parameters:
  ///   - sequence: the parent, in the upper half, and the position of the transition.
  ///   - previous: the same of the number before.
  /// - Returns: whether it does not fit, so that it has to be handed in with ``append(_:)`` too.
  @inline(__always) @inlinable func write(
    _ number: Int, sequence: UInt64, previous: UInt64
  ) -> Bool {
    let gap = (sequence >> 32) &- (previous >> 32)
    let ordinal = gap == 0 ? sequence &- previous : sequence & 0xffff_ffff
    gaps[number] = UInt8(truncatingIfNeeded: min(gap, Self.wide))
    ordinals[number] = UInt8(truncatingIfNeeded: min(ordinal, Self.wide))
    if number & (Self.anchorStates - 1) == 0 { anchors[number / Self.anchorStates] = sequence }
    return max(gap, ordinal) >= Self.wide
  }

  /// Takes over links that did not fit, all of numbers above those before.
  @usableFromInline func append(_ links: [WideLink]) {
    wideLinks.append(contentsOf: links.sorted { $0.number < $1.number })
  }

  /// Forgets the links of numbers from one on.
  @usableFromInline func truncate(to count: Int) {
    while let last = wideLinks.last, last.number >= count { wideLinks.removeLast() }
  }
}

/// A link that does not fit into two bytes.
@usableFromInline struct WideLink: BitwiseCopyable, Sendable {
  /// The state.
  @usableFromInline var number: Int
  /// Its parent, in the upper half, and the position of the transition.
  @usableFromInline var sequence: UInt64

  @usableFromInline init(number: Int, sequence: UInt64) {
    self.number = number
    self.sequence = sequence
  }
}
