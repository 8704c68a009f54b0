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

  /// The slots of the visited table at first, a power of two: 64 KiB, touched in microseconds.
  @usableFromInline package var tableSlots = 1 << 13

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

  /// The states that a worker remembers to save itself looking them up, a power of two: they fit
  /// into a processor's own cache.
  @inlinable static var recentStates: Int { 1 << 14 }

  /// The greatest number of states: state numbers are 32 bits wide, and a slot needs one value of
  /// those for "empty".
  @inlinable static var statesMax: Int { Int(UInt32.max) - 1 }

  /// The slots in use, in eighths, at which the table doubles: linear probing gets slow above.
  @inlinable static var tableLoadEighths: Int { 5 }

  /// The seconds between two reports of progress.
  static var progressIntervalSeconds: Double { 0.2 }
}
