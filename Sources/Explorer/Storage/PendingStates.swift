public import Synchronization

/// The places of the states that the workers found on the level in hand and that have no number yet,
/// and how each was reached.
///
/// Workers claim blocks of positions; the storage keeps what is there. The sequence of a state is the
/// number of a parent and the position of the transition in it, the parent in the upper half: the
/// least of all that led to the state decides its number. Positions that were claimed and not used
/// have ``unused``.
///
/// Safety: a sequence is written by the worker that claimed its position until the position is
/// published in the visited set; after that it is only lowered, atomically. Both ranges are as long as
/// `capacity` and live as long as this object.
@usableFromInline final class PendingStates: @unchecked Sendable {
  /// The least sequence found so far for the state at each position.
  @usableFromInline let sequences: UnsafeMutablePointer<Atomic<UInt64>>

  /// Room in which to order them; see ``PendingOrder``.
  @usableFromInline let keys: UnsafeMutablePointer<UInt64>

  /// The number of positions for which there is room.
  @usableFromInline let capacity: Int

  /// The positions of a block.
  @usableFromInline let blockStates: Int

  /// The blocks that are claimed.
  @usableFromInline let blocks = Atomic<Int>(0)

  /// The block after which workers stop to let the search make room.
  @usableFromInline var stopAtBlock = 0

  /// The most blocks that were ever claimed.
  @usableFromInline private(set) var blocksMax = 0

  private let memory: [ReservedMemory]

  /// The sequence of a position that holds no state.
  @usableFromInline static var unused: UInt64 { .max }

  /// The bytes for each position.
  @usableFromInline static var bytesPerState: Int { 2 * MemoryLayout<UInt64>.stride }

  /// Reserves room for as many states as fit into so much memory.
  @usableFromInline init?(memoryBytes: Int, blockStates: Int) {
    let strides = [MemoryLayout<UInt64>.stride, MemoryLayout<UInt64>.stride]
    let wanted = min(Tuning.statesMax, memoryBytes / Self.bytesPerState)
    guard let (ranges, capacity) = ReservedMemory.forElements(upTo: wanted, strides: strides)
    else { return nil }
    memory = ranges
    self.capacity = capacity
    self.blockStates = blockStates
    sequences = ranges[0].base.assumingMemoryBound(to: Atomic<UInt64>.self)
    keys = ranges[1].base.assumingMemoryBound(to: UInt64.self)
  }

  /// The positions that are claimed.
  @usableFromInline var claimed: Int { blocks.load(ordering: .relaxed) * blockStates }

  /// The positions that were ever claimed: their memory is touched.
  @usableFromInline var touched: Int { blocksMax * blockStates }

  /// The bytes that these take.
  @usableFromInline var byteCount: Int { touched * Self.bytesPerState }

  /// The positions whose memory is touched and that are not claimed.
  @usableFromInline var spare: Int { touched - claimed }

  /// Whether workers are to stop, so that the search can make room.
  @usableFromInline var isFull: Bool { blocks.load(ordering: .relaxed) >= stopAtBlock }

  /// Records how much was claimed, when the workers have stopped.
  @usableFromInline func noteClaims() {
    blocksMax = max(blocksMax, blocks.load(ordering: .relaxed))
  }

  /// Gives up all positions.
  @usableFromInline func clear() { blocks.store(0, ordering: .relaxed) }

  /// Records that a state was reached by a transition, if that comes before the others.
  @inlinable func lower(_ position: Int, to sequence: UInt64) {
    var current = sequences[position].load(ordering: .relaxed)
    while sequence < current {
      let (exchanged, original) = sequences[position].compareExchange(
        expected: current, desired: sequence, ordering: .relaxed)
      if exchanged { return }
      current = original
    }
  }
}

/// A worker's part of the pending positions.
@usableFromInline struct PendingBlock: BitwiseCopyable {
  /// The next position, and the end of the block.
  @usableFromInline var next = 0
  @usableFromInline var end = 0

  @usableFromInline init() {}

  /// Sees to it that there is a next position.
  @inline(__always) @inlinable mutating func prepare(_ pending: PendingStates) {
    if next == end { claim(pending) }
  }

  @inline(never) @inlinable mutating func claim(_ pending: PendingStates) {
    let block = pending.blocks.add(1, ordering: .relaxed).oldValue
    next = block &* pending.blockStates
    end = next &+ pending.blockStates
    precondition(end <= pending.capacity, "workers claimed more than there was room for")
  }

  /// Marks what is left of the block as unused.
  ///
  /// - Returns: the positions that are left.
  @inlinable mutating func release(_ pending: PendingStates) -> Range<Int> {
    let left = next..<end
    for position in left {
      pending.sequences[position].store(PendingStates.unused, ordering: .relaxed)
    }
    next = end
    return left
  }
}
