public import Synchronization

extension Search {
  /// Finds the initial states.
  @inlinable func exploreInitialStates() -> Shortage? {
    levelStarts = [0]
    var visited: Int? = 0
    while let skipped = visited {
      let room: Room
      switch makeRoom(workers: 1) {
      case .success(let found): room = found
      case .failure(let shortage): return shortage.reason
      }
      let work = LevelWork(
        rest: LevelRest(fresh: 0..<0), chunkStates: tuning.chunkStates, room: room,
        claimedBlocks: claimedBlocks, monitor: monitor)
      var worker = worker(0, isShared: false, isLevelLarge: false, work: work, seen: Findings())
      visited = worker.runInitial(system, skipping: skipped)
      totals.initialStates += worker.generated
      storedCount = worker.visited.nextNumber
    }
    return nil
  }

  /// Expands every state of a level and gives its new states their numbers.
  ///
  /// Returns what ran out, if something did; what was found until then has its numbers too.
  @inlinable func expand(_ level: Range<Int>) -> Shortage? {
    let isLevelLarge = level.count >= tuning.parallelLevelStates
    let workers = isLevelLarge ? workerMemory.count : 1
    let pieces = workers * tuning.chunksPerWorker
    let chunkStates = min(tuning.chunkStates, max(Tuning.chunkStatesMin, level.count / pieces))
    let seen = totals.occurrences.findings
    var rest = LevelRest(fresh: level)
    var expanded = 0
    monitor.beginLevel(
      depth: levelStarts.count - 1, distinctStates: storedCount, size: level.count,
      memoryBytes: memoryBytes)

    var shortage: Shortage?
    while !rest.isEmpty, shortage == nil {
      switch makeRoom(workers: workers) {
      case .failure(let failure): shortage = failure.reason
      case .success(let room):
        let work = LevelWork(
          rest: rest, chunkStates: chunkStates, room: room, claimedBlocks: claimedBlocks,
          monitor: monitor)
        expand(work, workers: workers, isLevelLarge: isLevelLarge, seen: seen)
        expanded += workerMemory[..<workers].reduce(0) { $0 + $1.expanded }
        rest = work.rest(leftovers: workerMemory[..<workers].compactMap(\.leftover))
        if !rest.isEmpty { shortage = monitor.shortage }
      }
    }
    if workers > 1 { commitPending(parents: level, workers: workers) }
    noteMemory()
    precondition(
      shortage != nil || expanded == level.count, "a level ended before all of it was expanded")
    return shortage
  }

  @inlinable func expand(
    _ work: LevelWork, workers: Int, isLevelLarge: Bool, seen: Findings
  ) {
    inParallel(workers: workers) { number in
      var worker = worker(
        number, isShared: workers > 1, isLevelLarge: isLevelLarge, work: work, seen: seen)
      worker.run(system)
    }
    for memory in workerMemory[..<workers] { totals.occurrences.merge(memory.occurrences) }
    if workers > 1 {
      claimedBlocks = work.nextBlock.load(ordering: .relaxed)
      claimedBlocksMax = max(claimedBlocksMax, claimedBlocks)
    } else {
      storedCount = workerMemory[0].endNumber
    }
  }

  @inlinable func worker(
    _ number: Int, isShared: Bool, isLevelLarge: Bool, work: LevelWork, seen: Findings
  ) -> Worker<System, Hash> {
    Worker(
      number: number, isShared: isShared, work: work, memory: workerMemory[number],
      visited: VisitedSet(
        table: table, store: store, pending: pending, nextNumber: storedCount,
        blockStates: tuning.blockStates),
      recent: RecentStates(
        states: workerMemory[number].recent, isLevelLarge: isLevelLarge, known: store.states[0]),
      seen: seen, propertyCount: system.propertyCount)
  }
}
