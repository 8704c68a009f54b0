import Synchronization

/// The view of a search from outside, and the means to stop it.
///
/// Workers report between two pieces of work.
///
/// Safety: only the search between levels, or worker 0, writes `nextReport`, `level` and
/// `levelSizes`; everything else that changes is atomic.
@usableFromInline final class Monitor {
  /// Measures how long the search has been running.
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

  /// Continues from a snapshot.
  @usableFromInline func resume(_ snapshot: SearchSnapshot) {
    secondsBefore = snapshot.seconds
    let generated = snapshot.totals.labelCounts.reduce(snapshot.totals.initialStates, +)
    self.generated.store(generated, ordering: .relaxed)
  }

  /// The seconds that the search has taken in total.
  @usableFromInline var seconds: Double { secondsBefore + stopwatch.seconds }

  /// The reason to stop the search, nil if it continues.
  @usableFromInline var shortage: Shortage? {
    if isInterrupted.load(ordering: .relaxed) { return .interrupted }
    if isOutOfTime.load(ordering: .relaxed) { return .seconds(limit: secondsLimit ?? 0) }
    return nil
  }

  /// Begins a level; `distinctStates` counts the states found before it and on it.
  @usableFromInline func beginLevel(
    depth: Int, distinctStates: Int, size: Int, memoryBytes: Int
  ) {
    level = (depth, distinctStates, size, memoryBytes)
    levelSizes.append(size)
    expanded.store(0, ordering: .relaxed)
    found.store(0, ordering: .relaxed)
  }

  /// Adds a worker's counts, and returns whether the search must stop.
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
