/// The constants of the search, which decide its speed and never its result.
///
/// Tests shrink them, so that systems of a few states exercise the code meant for millions.
@usableFromInline package struct Tuning: Sendable {
  /// The least number of states for which a level is shared between threads: starting threads and
  /// waiting for them takes 20 to 80 microseconds, as long as about a thousand successors.
  @usableFromInline package var parallelLevelStates = 2048

  /// The greatest number of states that a worker takes at a time: small enough that workers finish
  /// a level together and notice an interruption within milliseconds.
  @usableFromInline package var chunkStates = 1024

  /// The pieces per worker into which a level of medium size is cut.
  @usableFromInline package var chunksPerWorker = 16

  /// The initial number of lines of the visited table: 64 KiB, touched in microseconds.
  @usableFromInline package var tableLines = 1 << 10

  /// The number of lines up to which the table doubles: 32 MiB.
  ///
  /// Beyond that it grows by half, so that it is never much larger than it has to be.
  @usableFromInline package var doublingLines = 1 << 19

  /// The initial number of lines of the table of each part of a state, when states are compressed.
  @usableFromInline package var nodeTableLines = 1 << 7

  /// The initial number of slots of the set of compressed states.
  @usableFromInline package var quotientSlots = 1 << 14

  /// The number of slots up to which that set doubles; beyond that it grows by half.
  @usableFromInline package var doublingSlots = 1 << 22

  /// The number of states compressed at a time after memory has run short.
  @usableFromInline package var takenOverStates = 1 << 14

  /// The number of new states that a worker claims room for at a time.
  @usableFromInline package var blockStates = 256

  /// The least number of entries for which a table is rebuilt by more than one thread.
  @usableFromInline package var parallelRebuildStates = 1 << 16

  /// The constants for normal use.
  @usableFromInline package init() {}

  /// The number of successors that are hashed, and whose slots are fetched, before the first
  /// look-up: the cache misses of a batch overlap.
  @inlinable static var batchStates: Int { 64 }

  /// The least number of states that a worker takes at a time, unless `chunkStates` is smaller:
  /// asking for work and reporting progress cost as much as a few successors.
  @inlinable static var chunkStatesMin: Int { 64 }

  /// The number of states that a worker remembers to avoid looking them up again.
  ///
  /// It is a power of two: as many as fit into a part of a processor's own cache.
  ///
  /// - Parameter stride: the bytes of a state.
  @inlinable static func recentStates(stride: Int) -> Int {
    let wanted = min(recentStatesMax, recentBytes / stride)
    return 1 << (Int.bitWidth - 1 - wanted.leadingZeroBitCount)
  }

  /// The most states that a worker remembers, and the most bytes that they take.
  @inlinable static var recentStatesMax: Int { 1 << 14 }
  @inlinable static var recentBytes: Int { 1 << 17 }

  /// The greatest number of states, including pending ones: the table's entries are 32 bits wide,
  /// and one value means *no state*.
  @inlinable static var statesMax: Int { Int(UInt32.max) - 1 }

  /// The seconds between two progress reports.
  static var progressIntervalSeconds: Double { 0.2 }
}
