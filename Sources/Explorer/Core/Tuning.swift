/// The constants of the search: they decide how fast it is, never what it finds.
///
/// Tests shrink them, so that systems of a few states go through code meant for millions.
@usableFromInline package struct Tuning: Sendable {
  /// The least number of states of a level that is worth more than one thread: starting threads
  /// and waiting for them takes 20 to 80 microseconds, as long as some thousand successors.
  @usableFromInline package var parallelLevelStates = 2048

  /// The greatest number of states that a worker takes at a time: few enough that workers finish
  /// a level together and that an interruption is noticed within milliseconds.
  @usableFromInline package var chunkStates = 1024

  /// The pieces per worker into which a level of medium size is cut.
  @usableFromInline package var chunksPerWorker = 16

  /// The lines of the visited table at first: 64 KiB, touched in microseconds.
  @usableFromInline package var tableLines = 1 << 10

  /// The lines up to which the table doubles: 32 MiB; from there on it grows by half, so that it is
  /// never much larger than it has to be.
  @usableFromInline package var doublingLines = 1 << 19

  /// The lines at first of the table of each part of a state, when states are compressed.
  @usableFromInline package var nodeTableLines = 1 << 7

  /// The slots at first of the set of compressed states.
  @usableFromInline package var quotientSlots = 1 << 14

  /// The slots up to which that set doubles; from there on it grows by half.
  @usableFromInline package var doublingSlots = 1 << 22

  /// The states that are compressed at a time when memory has run short.
  @usableFromInline package var takenOverStates = 1 << 14

  /// The new states for which a worker claims room at a time.
  @usableFromInline package var blockStates = 256

  /// The number of entries that are worth more than one thread when a table is rebuilt.
  @usableFromInline package var parallelRebuildStates = 1 << 16

  /// The constants meant for use.
  @usableFromInline package init() {}

  /// The successors that are hashed, and whose slots are fetched, before the first is looked up:
  /// the cache misses of a batch overlap.
  @inlinable static var batchStates: Int { 64 }

  /// The least number of states that a worker takes at a time, unless `chunkStates` is smaller:
  /// asking for work and reporting cost as much as a few successors.
  @inlinable static var chunkStatesMin: Int { 64 }

  /// The states that a worker remembers so as not to look them up again, a power of two: as many as fit into
  /// a part of a processor's own cache.
  ///
  /// - Parameter stride: the bytes of a state.
  @inlinable static func recentStates(stride: Int) -> Int {
    let wanted = min(recentStatesMax, recentBytes / stride)
    return 1 << (Int.bitWidth - 1 - wanted.leadingZeroBitCount)
  }

  /// The most states that a worker remembers, and the most bytes for them.
  @inlinable static var recentStatesMax: Int { 1 << 14 }
  @inlinable static var recentBytes: Int { 1 << 17 }

  /// The greatest number of states, pending ones included: entries of the table are 32 bits wide, and one
  /// value stands for no state.
  @inlinable static var statesMax: Int { Int(UInt32.max) - 1 }

  /// The seconds between two reports of progress.
  static var progressIntervalSeconds: Double { 0.2 }
}
