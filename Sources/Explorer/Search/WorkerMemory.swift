/// One worker's memory for the whole search: its batch, its counters and its results.
///
/// Safety: while workers run, only the worker with this number uses the memory; between runs only
/// the search does. ``inParallel(workers:sharing:_:)`` orders the two. The ranges live as long as
/// this object.
@usableFromInline final class WorkerMemory<State: PackedState> {
  /// The batch, empty between runs.
  @usableFromInline let batch: Batch<State>

  /// The states that the worker found recently.
  @usableFromInline let recent: UnsafeMutablePointer<State>

  /// The number of transitions with each label.
  @usableFromInline let labelCounts: UnsafeMutableBufferPointer<UInt64>

  /// The rest of the last run's item.
  @usableFromInline var leftover: WorkItem?

  /// The number of states that the last run expanded.
  @usableFromInline var expanded = 0

  /// The last run's results for the storage.
  @usableFromInline var insertions = Insertions()

  /// The most transitions of any state so far.
  @usableFromInline var transitionsMax = 0

  /// The first occurrences of the last run.
  @usableFromInline var occurrences: FirstOccurrences

  @usableFromInline init(labelCount: Int, propertyCount: Int) {
    batch = .allocate()
    recent = .allocate(capacity: Tuning.recentStates(stride: MemoryLayout<State>.stride))
    labelCounts = .allocate(capacity: labelCount)
    labelCounts.initialize(repeating: 0)
    occurrences = FirstOccurrences(propertyCount: propertyCount)
  }

  deinit {
    batch.deallocate()
    recent.deallocate()
    labelCounts.deallocate()
  }
}

extension Array {
  /// The most transitions of any state so far, over all of these workers.
  @usableFromInline func transitionsMax<State>() -> Int where Element == WorkerMemory<State> {
    reduce(1) { Swift.max($0, $1.transitionsMax) }
  }
}
