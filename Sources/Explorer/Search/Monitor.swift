import Synchronization

/// What can be seen of a search from outside, and how it is told to stop.
///
/// Workers report between two pieces of work.
///
/// Safety: `nextReport`, `level` and `levelSizes` are written by the search between levels or by worker 0 alone;
/// everything else that changes is atomic.
@usableFromInline final class Monitor: @unchecked Sendable {
  /// How long the search has been running.
  @usableFromInline let stopwatch = Stopwatch()

  /// The seconds that the search took before it was resumed.
  @usableFromInline private(set) var secondsBefore = 0.0

  private let secondsLimit: Double?
  private let askIsInterrupted: @Sendable () -> Bool
  private let onProgress: (@Sendable (Progress) -> Void)?
  private let expanded = Atomic<Int>(0)
  private let found = Atomic<Int>(0)
  private let generated = Atomic<UInt64>(0)
  private let isInterrupted = Atomic<Bool>(false)
  private let isOutOfTime = Atomic<Bool>(false)
  private var nextReport = Tuning.progressIntervalSeconds
  private var levelSizes: [Int] = []
  private var level: (depth: Int, distinctStates: Int, size: Int, memoryBytes: Int) = (0, 0, 0, 0)

  @usableFromInline init(
    secondsLimit: Double? = nil, isInterrupted: @escaping @Sendable () -> Bool = { false },
    onProgress: (@Sendable (Progress) -> Void)? = nil
  ) {
    self.secondsLimit = secondsLimit
    askIsInterrupted = isInterrupted
    self.onProgress = onProgress
  }

  /// Goes on from a snapshot.
  @usableFromInline func resume(_ snapshot: SearchSnapshot) {
    secondsBefore = snapshot.seconds
    let generated = snapshot.totals.labelCounts.reduce(snapshot.totals.initialStates, +)
    self.generated.store(generated, ordering: .relaxed)
  }

  /// The seconds that the search has taken in all.
  @usableFromInline var seconds: Double { secondsBefore + stopwatch.seconds }

  /// Why the search is to stop, nil if it is not.
  @usableFromInline var shortage: Shortage? {
    if isInterrupted.load(ordering: .relaxed) { return .interrupted }
    if isOutOfTime.load(ordering: .relaxed) { return .seconds(limit: secondsLimit ?? 0) }
    return nil
  }

  /// Begins a level: `distinctStates` were found before it, or are on it.
  @usableFromInline func beginLevel(
    depth: Int, distinctStates: Int, size: Int, memoryBytes: Int
  ) {
    level = (depth, distinctStates, size, memoryBytes)
    levelSizes.append(size)
    expanded.store(0, ordering: .relaxed)
    found.store(0, ordering: .relaxed)
  }

  /// Adds what a worker did, and returns whether the search is to stop.
  @usableFromInline func report(
    worker: Int, expanded: Int, found: Int, generated: UInt64
  ) -> Bool {
    self.expanded.add(expanded, ordering: .relaxed)
    self.found.add(found, ordering: .relaxed)
    self.generated.add(generated, ordering: .relaxed)
    if askIsInterrupted() { isInterrupted.store(true, ordering: .relaxed) }
    guard secondsLimit != nil || onProgress != nil else { return shortage != nil }

    let seconds = stopwatch.seconds
    if let limit = secondsLimit, seconds >= limit {
      isOutOfTime.store(true, ordering: .relaxed)
    }
    if worker == 0, seconds >= nextReport {
      nextReport = seconds + Tuning.progressIntervalSeconds
      onProgress?(progress(seconds: seconds))
    }
    return shortage != nil
  }

  private func progress(seconds: Double) -> Progress {
    let found = self.found.load(ordering: .relaxed)
    return Progress(
      statesGenerated: generated.load(ordering: .relaxed),
      distinctStates: level.distinctStates + found,
      depth: level.depth,
      frontier: level.size - expanded.load(ordering: .relaxed) + found,
      memoryBytes: level.memoryBytes,
      seconds: secondsBefore + seconds,
      levelSizes: levelSizes)
  }
}
