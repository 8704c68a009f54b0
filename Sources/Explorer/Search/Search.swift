/// A breadth-first search, level by level.
///
/// A level is a range of state numbers. It is expanded, its new states get their numbers, and they
/// are the next level. Numbers, counts and occurrences do not depend on the number of threads, nor
/// on how states are kept.
///
/// Safety: while workers run, they read what is here and nobody changes it; between their runs the search is
/// alone.
@usableFromInline
final class Search<System: TransitionSystem, Hash: StateHash, Kept: Storage>:
  @unchecked Sendable
where Kept.State == System.State {
  @usableFromInline let system: System
  @usableFromInline let setting: SearchSetting<System.State>
  @usableFromInline let storage: Kept
  @usableFromInline var progress: SearchProgress

  @inlinable init(
    system: System, setting: SearchSetting<System.State>, storage: Kept, progress: SearchProgress
  ) {
    self.system = system
    self.setting = setting
    self.storage = storage
    self.progress = progress
  }

  /// Searches until there is nothing left, or something runs out.
  ///
  /// - Parameter atLevel: called with a snapshot when a level is about to be expanded; nil where nobody needs one.
  @inlinable func run(atLevel: ((SearchSnapshot) -> Void)?) -> Completion {
    if progress.levelStarts.isEmpty {
      if let shortage = exploreInitialStates() { return .incomplete(shortage) }
      if storage.count == 0 { return .exhausted }
    }
    while true {
      let level = (progress.levelStarts.last ?? 0)..<storage.count
      if progress.unfinished == nil {
        if let shortage = reachedBound() { return .incomplete(shortage) }
        beginLevel(level)
        if let atLevel { atLevel(snapshot) }
      }
      let levelEnd = progress.unfinished?.level.upperBound ?? 0
      if let shortage = expandLevel() { return .incomplete(shortage) }
      if storage.count > levelEnd { progress.levelStarts.append(levelEnd) }
      if setting.failFast, progress.totals.occurrences.findings.violated != 0 {
        progress.totals.occurrences.keepNearestViolation(levelStarts: progress.levelStarts)
        return .stoppedAtViolation
      }
      if storage.count == levelEnd { return .exhausted }
    }
  }

  /// A snapshot of the search, which is between two levels.
  @usableFromInline var snapshot: SearchSnapshot {
    SearchSnapshot(
      levelStarts: progress.levelStarts, totals: totals, count: storage.count,
      seconds: setting.monitor.seconds)
  }

  /// What was counted so far, by all workers.
  @usableFromInline var totals: SearchTotals {
    var totals = progress.totals
    for memory in setting.workers {
      for (label, count) in memory.labelCounts.enumerated() { totals.labelCounts[label] += count }
    }
    return totals
  }

  /// The limit at which the search stops before the next level, nil if it goes on.
  @usableFromInline func reachedBound() -> Shortage? {
    let limits = setting.limits
    if let limit = limits.states, storage.count >= limit { return .states(limit: limit) }
    if let limit = limits.depth, progress.levelStarts.count - 1 >= limit {
      return .depth(limit: limit)
    }
    return nil
  }

  /// Ends a search that was cut short within a level: what was found until then gets its numbers.
  @inlinable func endCutLevel() {
    guard let unfinished = progress.unfinished else { return }
    endLevel(unfinished.level, isShared: unfinished.isShared)
    if storage.count > unfinished.level.upperBound {
      progress.levelStarts.append(unfinished.level.upperBound)
    }
    progress.unfinished = nil
  }

  /// The memory of the workers of a level.
  @inlinable func workers(_ isShared: Bool) -> [WorkerMemory<System.State>] {
    isShared ? setting.workers : [setting.workers[0]]
  }
}
