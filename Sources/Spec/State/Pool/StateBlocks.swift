/// A set of a state's 16-byte blocks, one bit per block, in memory order.
///
/// Each record fits in one block, a host's record in two. So a step writes only a few blocks, and
/// the others need not be searched for changes.
@usableFromInline struct StateBlocks: OptionSet, BitwiseCopyable, Sendable {
  /// One bit per block.
  @usableFromInline var rawValue: UInt64

  /// The set with a raw value.
  @usableFromInline init(rawValue: UInt64) { self.rawValue = rawValue }

  /// The size of a block in bytes.
  static let byteCount = 16

  /// The number of blocks.
  static var count: Int { 44 }

  /// Every block.
  static var all: StateBlocks { StateBlocks(rawValue: (1 << UInt64(count)) - 1) }

  /// The record of a VM.
  @inline(__always)
  static func record(_ index: Int) -> StateBlocks { StateBlocks(first: index) }

  /// The position of the first block of the first host.
  static var firstHost: Int { 4 }

  /// The two blocks of a host.
  @inline(__always)
  static func host(_ index: Int) -> StateBlocks {
    StateBlocks(rawValue: 0b11 &<< UInt64(truncatingIfNeeded: firstHost &+ 2 &* index))
  }

  /// The position of the first block of the first host's xenopsd and Xen.
  static var firstXenopsd: Int { 12 }

  /// The block of one VM in one host's xenopsd and Xen.
  @inline(__always)
  static func xenopsd(_ slot: Int) -> StateBlocks { StateBlocks(first: firstXenopsd &+ slot) }

  /// The position of the first call slot.
  static var firstCall: Int { 28 }

  /// A call slot.
  @inline(__always)
  static func call(_ index: Int) -> StateBlocks { StateBlocks(first: firstCall &+ index) }

  /// Every call slot.
  static var calls: StateBlocks { StateBlocks(rawValue: 0xff << UInt64(firstCall)) }

  /// The budgets, the master, and whether it has surveyed the pool.
  static var budgets: StateBlocks { StateBlocks(rawValue: 0b111 << 36) }

  /// The master's threads for the whole pool.
  static var threads: StateBlocks { StateBlocks(rawValue: 1 << 39) }

  /// The written-out database.
  static var saved: StateBlocks { StateBlocks(rawValue: 0b11 << 40) }

  /// The database of a second master.
  static var other: StateBlocks { StateBlocks(rawValue: 0b11 << 42) }

  /// One block, given its position.
  @inline(__always)
  init(first: Int) { rawValue = 1 &<< UInt64(truncatingIfNeeded: first) }

  /// Visits the byte offset of each block.
  @inline(__always)
  func forEachOffset(_ visit: (Int) -> Void) {
    var rest = rawValue
    while rest != 0 {
      visit(Self.byteCount &* rest.trailingZeroBitCount)
      rest &= rest &- 1
    }
  }
}

extension PoolState {
  /// Whether each record lies in its own blocks, and every marked field lies before the marks;
  /// tests check the rest.
  static var isMadeOfBlocks: Bool {
    let fields: [(PartialKeyPath<PoolState>, StateBlocks)] = [
      (\.records, .record(0)), (\.hosts, .host(0)), (\.xenopsds, .xenopsd(0)),
      (\.callSlots, .call(0)),
    ]
    let strides = [
      MemoryLayout<VMRecord>.stride, MemoryLayout<HostRecord>.stride / 2,
      MemoryLayout<XenopsdRecord>.stride, MemoryLayout<Call>.stride,
    ]
    return strides.allSatisfy { $0 == StateBlocks.byteCount }
      && fields.allSatisfy { field, blocks in
        MemoryLayout<PoolState>.offset(of: field)
          == StateBlocks.byteCount * blocks.rawValue.trailingZeroBitCount
      }
      && MemoryLayout<PoolState>.offset(of: \.written)
        == StateBlocks.byteCount * StateBlocks.count
  }
}
