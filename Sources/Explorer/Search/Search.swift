/// A breadth-first search, level by level.
///
/// A level is a range of state numbers. It is expanded, its new states get their numbers, and they
/// are the next level. Numbers, counts and occurrences do not depend on the number of threads.
///
/// Safety: while workers run, they read what is here and nobody changes it; between their runs only
/// the search itself is at work.
@usableFromInline
final class Search<System: TransitionSystem, Hash: StateHash>:
  @unchecked Sendable
{
  @usableFromInline let system: System
  @usableFromInline let options: ExplorationOptions
  @usableFromInline let tuning: Tuning
  @usableFromInline let monitor: Monitor
  @usableFromInline let workerMemory: [WorkerMemory<System.State>]
  @usableFromInline let store: StateStore<System.State>
  @usableFromInline let memoryLimitBytes: Int
  @usableFromInline var table: VisitedTable
  @usableFromInline var tableMemory: ReservedMemory

  /// The states found on the level in hand, once a level was large enough to share.
  @usableFromInline var pending: PendingStates<System.State>?

  /// The blocks of pending states that are claimed now, and the most that ever were.
  @usableFromInline var claimedBlocks = 0
  @usableFromInline var claimedBlocksMax = 0

  /// The number of states that have their number.
  @usableFromInline var storedCount = 0

  /// The number of the first state of each level.
  @usableFromInline var levelStarts: [Int] = []

  @usableFromInline var totals: SearchTotals
  @usableFromInline var memoryBytesMax = 0

  @usableFromInline init(system: System, options: ExplorationOptions, tuning: Tuning) {
    let memoryLimitBytes = options.limits.memoryBytes ?? Machine.memoryBytes
    let reservedBytes = min(memoryLimitBytes, Machine.memoryBytes)
    let tableBytes = tuning.tableSlots * MemoryLayout<UInt64>.stride
    guard let store = StateStore<System.State>(memoryBytes: reservedBytes),
      let tableMemory = ReservedMemory(byteCount: tableBytes)
    else { preconditionFailure("the system gives no memory at all") }
    self.system = system
    self.options = options
    self.tuning = tuning
    self.store = store
    self.memoryLimitBytes = memoryLimitBytes
    self.tableMemory = tableMemory
    table = VisitedTable(memory: tableMemory)
    monitor = Monitor(options: options)
    totals = SearchTotals(
      stepKindCount: system.stepKindCount, propertyCount: system.propertyCount)
    workerMemory = (0..<max(1, options.threads)).map { _ in
      WorkerMemory(stepKindCount: system.stepKindCount, propertyCount: system.propertyCount)
    }
  }

  /// Searches until there is nothing left, or something runs out.
  @inlinable func run() throws(ExplorationError) -> Exploration<System.State> {
    if let shortage = exploreInitialStates() { return result(.incomplete(shortage)) }
    if storedCount == 0 { throw .noInitialState }

    while true {
      let level = (levelStarts.last ?? 0)..<storedCount
      if let shortage = reachedBound() { return result(.incomplete(shortage)) }
      let shortage = expand(level)
      if storedCount > level.upperBound { levelStarts.append(level.upperBound) }
      if let shortage { return result(.incomplete(shortage)) }
      if options.failFast, totals.occurrences.findings.violated != 0 {
        totals.occurrences.keepLeastViolation()
        return result(.stoppedAtViolation)
      }
      if storedCount == level.upperBound { return result(.exhausted) }
    }
  }

  /// The limit at which the search stops before the next level, nil if it goes on.
  @usableFromInline func reachedBound() -> Shortage? {
    if let limit = options.limits.states, storedCount >= limit { return .states(limit: limit) }
    if let limit = options.limits.depth, levelStarts.count - 1 >= limit {
      return .depth(limit: limit)
    }
    return nil
  }

  @usableFromInline func result(_ completion: Completion) -> Exploration<System.State> {
    for memory in workerMemory {
      for (kind, count) in memory.stepCounts.enumerated() { totals.stepCounts[kind] += count }
    }
    return Exploration(
      store: store, totals: totals, completion: completion, levelStarts: levelStarts,
      distinctStates: storedCount, seconds: monitor.stopwatch.seconds, memoryBytes: memoryBytesMax)
  }
}
