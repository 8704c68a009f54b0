/// How each state was first reached: the number of its parent, and which transition of it led there.
///
/// Two bytes a state. Parents never decrease with the numbers of their children, so only the gap to
/// the parent of the number before is kept, and every 64th parent as it is. The few links with a gap
/// or a transition that a byte does not hold are kept beside the others.
///
/// Safety: the ranges are as long as `capacity` states and live as long as this object. Numbers that
/// the search has committed are only read; a number above is written once, by the worker to which
/// the search gave it.
@usableFromInline final class Lineage: @unchecked Sendable {
  /// The gap between the parent of each number and that of the number before.
  @usableFromInline let gaps: UnsafeMutablePointer<UInt8>

  /// The position of the transition that led to each, among those of its parent.
  @usableFromInline let ordinals: UnsafeMutablePointer<UInt8>

  /// The parent of every 64th number.
  @usableFromInline let anchors: UnsafeMutablePointer<UInt32>

  /// The number of states for which there is room.
  @usableFromInline let capacity: Int

  /// The number of initial states, which have no parent.
  @usableFromInline var initialCount = 0

  /// The links that do not fit into their bytes, in the order of their numbers.
  @usableFromInline private(set) var wideLinks: [WideLink] = []

  private let memory: [ReservedMemory]

  /// The states from one anchor to the next, a power of two.
  @usableFromInline static var anchorStates: Int { 64 }

  /// What stands in a byte for a value that it does not hold.
  @usableFromInline static var wide: UInt64 { 255 }

  /// Reserves room for a number of states, or nil if the system refuses.
  @usableFromInline init?(capacity: Int) {
    let anchorCount = capacity / Self.anchorStates + 1
    let ranges = [
      capacity, capacity, anchorCount * MemoryLayout<UInt32>.stride,
    ].compactMap { ReservedMemory.sparse(byteCount: $0) }
    guard ranges.count == 3 else { return nil }
    memory = ranges
    self.capacity = capacity
    gaps = ranges[0].base.assumingMemoryBound(to: UInt8.self)
    ordinals = ranges[1].base.assumingMemoryBound(to: UInt8.self)
    anchors = ranges[2].base.assumingMemoryBound(to: UInt32.self)
  }

  /// The bytes that the links of so many states take.
  @usableFromInline func byteCount(states: Int) -> Int {
    2 * states + states / Self.anchorStates * MemoryLayout<UInt32>.stride
      + wideLinks.capacity * MemoryLayout<WideLink>.stride
  }

  /// Writes the link of a number.
  ///
  /// - Parameters:
  ///   - sequence: the parent, in the upper half, and the position of the transition.
  ///   - previous: the parent of the number before.
  /// - Returns: whether it does not fit, so that it has to be handed in with ``append(_:)`` too.
  @inline(__always) @inlinable func write(
    _ number: Int, sequence: UInt64, previous: UInt64
  ) -> Bool {
    let gap = (sequence >> 32) &- previous
    let ordinal = sequence & 0xffff_ffff
    gaps[number] = UInt8(truncatingIfNeeded: min(gap, Self.wide))
    ordinals[number] = UInt8(truncatingIfNeeded: min(ordinal, Self.wide))
    if number & (Self.anchorStates - 1) == 0 {
      anchors[number / Self.anchorStates] = UInt32(truncatingIfNeeded: sequence >> 32)
    }
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
