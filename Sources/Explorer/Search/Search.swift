/// A breadth-first search, level by level.
///
/// A level is a range of state numbers. It is expanded, its new states get their numbers, and they
/// are the next level. Numbers, counts and occurrences do not depend on the number of threads, nor
/// on how states are kept.
///
/// Safety: while workers run, they read what is here and nobody changes it; between their runs only
/// the search itself is at work.
@usableFromInline
final class Search<System: TransitionSystem, Hash: StateHash, Kept: Storage>:
  @unchecked Sendable
where Kept.State == System.State {
  @usableFromInline let system: System
  @usableFromInline let setting: SearchSetting<System.State>
  @usableFromInline let storage: Kept
  @usableFromInline var progress: SearchProgress

  /// What a checkpoint of the level in hand would hold.
  @usableFromInline var snapshot: SearchSnapshot?

  @inlinable init(
    system: System, setting: SearchSetting<System.State>, storage: Kept, progress: SearchProgress
  ) {
    self.system = system
    self.setting = setting
    self.storage = storage
    self.progress = progress
  }

  /// Searches until there is nothing left, or something runs out.
  @inlinable func run() throws(ExplorationError) -> Completion {
    if progress.levelStarts.isEmpty {
      if let shortage = exploreInitialStates() { return .incomplete(shortage) }
      if storage.count == 0 { throw .noInitialState }
    }
    while true {
      let level = (progress.levelStarts.last ?? 0)..<storage.count
      if progress.unfinished == nil {
        if let shortage = reachedBound() { return .incomplete(shortage) }
        beginLevel(level)
        takeSnapshot()
      }
      let levelEnd = progress.unfinished?.level.upperBound ?? 0
      if let shortage = expandLevel() { return .incomplete(shortage) }
      if storage.count > levelEnd { progress.levelStarts.append(levelEnd) }
      if setting.options.failFast, progress.totals.occurrences.findings.violated != 0 {
        progress.totals.occurrences.keepNearestViolation(levelStarts: progress.levelStarts)
        return .stoppedAtViolation
      }
      if storage.count == levelEnd { return .exhausted }
    }
  }

  /// Keeps what a checkpoint of the level that begins needs, and writes one if it is time to.
  @usableFromInline func takeSnapshot() {
    guard let plan = setting.options.checkpoint else { return }
    snapshot = SearchSnapshot(
      levelStarts: progress.levelStarts, totals: totals, count: storage.count,
      seconds: setting.monitor.seconds)
    let elapsed = setting.monitor.stopwatch.seconds - setting.monitor.lastCheckpointSeconds
    if elapsed >= plan.intervalSeconds, storage.count > 1 { writeCheckpoint() }
  }

  /// Writes down what the level in hand began with.
  @usableFromInline func writeCheckpoint() {
    guard let plan = setting.options.checkpoint, plan.isAllowed(), !progress.levelStarts.isEmpty
    else { return }
    if progress.unfinished == nil {
      snapshot = SearchSnapshot(
        levelStarts: progress.levelStarts, totals: totals, count: storage.count,
        seconds: setting.monitor.seconds)
    }
    guard let snapshot else { return }
    do throws(CheckpointError) {
      try storage.writeCheckpoint(snapshot, identity: setting.identity, to: plan.path)
    } catch {
      plan.onFailure(error)
    }
    setting.monitor.lastCheckpointSeconds = setting.monitor.stopwatch.seconds
  }

  /// What was counted so far, by all workers.
  @usableFromInline var totals: SearchTotals {
    var totals = progress.totals
    for memory in setting.workers {
      for (kind, count) in memory.stepCounts.enumerated() { totals.stepCounts[kind] += count }
    }
    return totals
  }

  /// The limit at which the search stops before the next level, nil if it goes on.
  @usableFromInline func reachedBound() -> Shortage? {
    let limits = setting.options.limits
    if let limit = limits.states, storage.count >= limit { return .states(limit: limit) }
    if let limit = limits.depth, progress.levelStarts.count - 1 >= limit {
      return .depth(limit: limit)
    }
    return nil
  }

  /// Ends a search that was cut short within a level: what was found until then gets its numbers.
  @inlinable func endCutLevel() {
    guard let unfinished = progress.unfinished else { return }
    storage.endLevel(
      unfinished.level, isShared: unfinished.isShared, workers: workers(unfinished.isShared))
    if storage.count > unfinished.level.upperBound {
      progress.levelStarts.append(unfinished.level.upperBound)
    }
    progress.unfinished = nil
  }

  /// The memory of the workers of a level.
  @inlinable func workers(_ isShared: Bool) -> [WorkerMemory<System.State>] {
    isShared ? setting.workers : [setting.workers[0]]
  }

  /// What was found, when the search is over.
  @inlinable func result(
    _ completion: Completion, record: any StateRecord<System.State>
  ) -> Exploration<System.State> {
    endCutLevel()
    let system = system
    return Exploration(
      record: record, replay: { Self.replay($0, in: system) }, totals: totals,
      completion: completion, levelStarts: progress.levelStarts, distinctStates: storage.count,
      seconds: setting.monitor.seconds, memoryBytes: storage.memoryBytesMax)
  }

  /// The state at the end of a way.
  @inlinable static func replay(_ way: [Int], in system: System) -> System.State {
    var state: System.State?
    var position = 0
    system.forEachInitialState { initial in
      if position == way[0] { state = initial }
      position += 1
    }
    for transition in way.dropFirst() {
      guard let before = state else { break }
      state = nil
      position = 0
      _ = system.forEachTransition(from: before) { successor, _, _ in
        if position == transition { state = successor }
        position += 1
      }
    }
    guard let state else {
      preconditionFailure("the system did not repeat a transition that it had made before")
    }
    return state
  }
}
