/// What belongs to one worker for the whole search: its batch, its counters and its results.
///
/// Safety: only the worker of the same number uses it while workers run, and only the search uses it between;
/// ``inParallel(workers:_:)`` orders the two. The ranges live as long as this object.
@usableFromInline final class WorkerMemory<State: PackedState>: @unchecked Sendable {
  /// The batch, empty between runs.
  @usableFromInline let batch: Batch<State>

  /// The states that the worker found recently.
  @usableFromInline let recent: UnsafeMutablePointer<State>

  /// How often a transition had each label.
  @usableFromInline let labelCounts: UnsafeMutableBufferPointer<UInt64>

  /// What the last run left of its item.
  @usableFromInline var leftover: WorkItem?

  /// The states that the last run expanded.
  @usableFromInline var expanded = 0

  /// What the last run leaves for the storage.
  @usableFromInline var insertions = Insertions()

  /// The most transitions that a state had so far.
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
  /// The most transitions that a state had so far, on any of these workers.
  @usableFromInline func transitionsMax<State>() -> Int where Element == WorkerMemory<State> {
    reduce(1) { Swift.max($0, $1.transitionsMax) }
  }
}
