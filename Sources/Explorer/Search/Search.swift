/// A breadth-first search, level by level.
///
/// A level is a range of state numbers. It is expanded, its new states are numbered, and they form
/// the next level. Numbers, counts and occurrences depend neither on the number of threads nor on
/// the kind of store.
///
/// Safety: while workers run, they read the members and nobody changes them; between runs the
/// search is alone.
@usableFromInline
final class Search<System: TransitionSystem, Hash: StateHash, Kept: Storage>
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

  /// Searches until no state is left to expand, or a limit is reached.
  ///
  /// - Parameter atLevel: called with a snapshot before a level is expanded; nil if nobody needs
  ///   snapshots.
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
      if hasSufficientViolations { return .stoppedAtViolation }
      if storage.count == levelEnd { return .exhausted }
    }
  }

  /// Whether all violations that the search is for have been found.
  @usableFromInline var hasSufficientViolations: Bool {
    let sufficient = setting.sufficientViolations
    return sufficient != 0
      && progress.totals.occurrences.findings.violated & sufficient == sufficient
  }

  /// A snapshot of the search between two levels.
  @usableFromInline var snapshot: SearchSnapshot {
    SearchSnapshot(
      levelStarts: progress.levelStarts, totals: totals, count: storage.count,
      seconds: setting.monitor.seconds)
  }

  /// The counts of all workers so far.
  @usableFromInline var totals: SearchTotals {
    var totals = progress.totals
    for memory in setting.workers {
      for (label, count) in memory.labelCounts.enumerated() { totals.labelCounts[label] += count }
    }
    return totals
  }

  /// The limit at which the search stops before the next level, nil if it continues.
  @usableFromInline func reachedBound() -> Shortage? {
    let limits = setting.limits
    if let limit = limits.states, storage.count >= limit { return .states(limit: limit) }
    if let limit = limits.depth, progress.levelStarts.count - 1 >= limit {
      return .depth(limit: limit)
    }
    return nil
  }

  /// Ends a search that stopped within a level, and numbers the states found until then.
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
