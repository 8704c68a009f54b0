public import Synchronization

/// The positions and links of the states that workers found on the current level and that are not
/// numbered yet.
///
/// Workers claim blocks of positions; the storage keeps the states themselves. The least of all
/// links to a state decides its number, regardless of which worker found it first. A claimed but
/// unused position has ``Link/unused``.
///
/// Safety: the worker that claimed a position writes its link until the position is published in
/// the visited set. After that the link is only lowered, atomically. Both ranges are as long as
/// `capacity` and live as long as this object.
@usableFromInline final class PendingStates {
  /// The least link so far to the state at each position.
  @usableFromInline let links: UnsafeMutablePointer<Atomic<UInt64>>

  /// Room to order the positions, see ``PendingOrder``.
  @usableFromInline let keys: UnsafeMutablePointer<UInt64>

  /// The number of positions that fit.
  @usableFromInline let capacity: Int

  /// The number of positions per block.
  @usableFromInline let blockStates: Int

  /// The number of claimed blocks.
  @usableFromInline let blocks = Atomic<Int>(0)

  /// The block after which workers stop, so that the search can make room.
  @usableFromInline var stopAtBlock = 0

  /// The most blocks claimed at any time.
  @usableFromInline private(set) var blocksMax = 0

  private let memory: [ReservedMemory]

  /// The bytes per position.
  @usableFromInline static var bytesPerState: Int { 2 * MemoryLayout<UInt64>.stride }

  /// Reserves room for as many states as fit into some memory.
  @usableFromInline init?(memoryBytes: Int, blockStates: Int) {
    let strides = [MemoryLayout<UInt64>.stride, MemoryLayout<UInt64>.stride]
    let wanted = min(Tuning.statesMax, memoryBytes / Self.bytesPerState)
    guard let (ranges, capacity) = ReservedMemory.forElements(upTo: wanted, strides: strides)
    else { return nil }
    memory = ranges
    self.capacity = capacity
    self.blockStates = blockStates
    links = ranges[0].base.assumingMemoryBound(to: Atomic<UInt64>.self)
    keys = ranges[1].base.assumingMemoryBound(to: UInt64.self)
  }

  /// The number of claimed positions.
  @usableFromInline var claimed: Int { blocks.load(ordering: .relaxed) * blockStates }

  /// The most positions claimed at any time; their memory has been touched.
  @usableFromInline var touched: Int { blocksMax * blockStates }

  /// The bytes of those positions.
  @usableFromInline var byteCount: Int { touched * Self.bytesPerState }

  /// The number of positions whose memory has been touched and that are not claimed.
  @usableFromInline var spare: Int { touched - claimed }

  /// Whether workers must stop, so that the search can make room.
  @usableFromInline var isFull: Bool { blocks.load(ordering: .relaxed) >= stopAtBlock }

  /// Records how much was claimed, after the workers have stopped.
  @usableFromInline func noteClaims() {
    blocksMax = max(blocksMax, blocks.load(ordering: .relaxed))
  }

  /// Claims a number of blocks; only for the search while no worker runs.
  func claim(blocks count: Int) { blocks.store(count, ordering: .relaxed) }

  /// Releases all positions.
  @usableFromInline func clear() { blocks.store(0, ordering: .relaxed) }

  /// The link of the state at a position, ``Link/unused`` where there is no state.
  @inline(__always) @inlinable func link(at position: Int) -> Link {
    Link(rawValue: links[position].load(ordering: .relaxed))
  }

  /// Writes the link of the state at a position that no other worker knows yet.
  @inline(__always) @inlinable func write(_ link: Link, at position: Int) {
    links[position].store(link.rawValue, ordering: .relaxed)
  }

  /// Records that a transition led to the state at a position, if its link is the least so far.
  @inlinable func lower(_ position: Int, to link: Link) {
    var current = links[position].load(ordering: .relaxed)
    while link.rawValue < current {
      let (exchanged, original) = links[position].compareExchange(
        expected: current, desired: link.rawValue, ordering: .relaxed)
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

  /// Ensures that the block has a next position.
  @inline(__always) @inlinable mutating func prepare(_ pending: PendingStates) {
    if next == end { claim(pending) }
  }

  @inline(never) @inlinable mutating func claim(_ pending: PendingStates) {
    let block = pending.blocks.add(1, ordering: .relaxed).oldValue
    next = block &* pending.blockStates
    end = next &+ pending.blockStates
    precondition(end <= pending.capacity, "workers claimed more than there was room for")
  }

  /// Marks the rest of the block as unused.
  ///
  /// - Returns: the positions left in the block.
  @inlinable mutating func release(_ pending: PendingStates) -> Range<Int> {
    let left = next..<end
    for position in left { pending.write(.unused, at: position) }
    next = end
    return left
  }
}
