/// What belongs to one worker for the whole search: its batch, its counters and its results.
///
/// Safety: only the worker of the same number uses it while workers run, and only the search uses
/// it between; ``inParallel(workers:_:)`` orders the two. The ranges live as long as this object.
@usableFromInline final class WorkerMemory<State: PackedState>: @unchecked Sendable {
  /// The batch, empty between runs.
  @usableFromInline let batch: Batch<State>

  /// The number of the worker.
  @usableFromInline let number: Int

  /// Room for the keys of a batch, when states are compressed.
  @usableFromInline let keys: KeyBatch

  /// The states that the worker came to lately.
  @usableFromInline let recent: UnsafeMutablePointer<State>

  /// How often each kind of step fired.
  @usableFromInline let stepCounts: UnsafeMutableBufferPointer<UInt64>

  /// What the last run left of its item.
  @usableFromInline var leftover: WorkItem?

  /// The states that the last run expanded.
  @usableFromInline var expanded = 0

  /// The links that the last run wrote and that do not fit into their bytes.
  @usableFromInline var wideLinks: [WideLink] = []

  /// The positions that the runs on this level claimed and did not use.
  @usableFromInline var unusedPositions: [Range<Int>] = []

  /// The most transitions that a state had so far.
  @usableFromInline var transitionsMax = 0

  /// The number after the last that the last run gave, if it gave numbers.
  @usableFromInline var endNumber = 0

  /// The first occurrences of the last run.
  @usableFromInline var occurrences: FirstOccurrences

  @usableFromInline init(number: Int, stepKindCount: Int, propertyCount: Int) {
    self.number = number
    keys = .allocate()
    batch = .allocate()
    recent = .allocate(
      capacity: Tuning.recentStates(stride: MemoryLayout<State>.stride))
    stepCounts = .allocate(capacity: stepKindCount)
    stepCounts.initialize(repeating: 0)
    occurrences = FirstOccurrences(propertyCount: propertyCount)
  }

  deinit {
    batch.deallocate()
    keys.deallocate()
    recent.deallocate()
    stepCounts.deallocate()
  }
}

extension Array {
  /// The most transitions that a state had so far, on any of these workers.
  @usableFromInline func transitionsMax<State>() -> Int where Element == WorkerMemory<State> {
    reduce(1) { Swift.max($0, $1.transitionsMax) }
  }
}
