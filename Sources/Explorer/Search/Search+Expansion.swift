extension Search {
  /// Finds the initial states.
  @inlinable func exploreInitialStates() -> Shortage? {
    let workers = workers(false)
    var visited: Int? = 0
    while let skipped = visited {
      if let shortage = storage.makeRoom(isShared: false, workers: 1) { return shortage }
      let work = LevelWork(
        rest: LevelRest(fresh: 0..<0), chunkStates: setting.tuning.chunkStates,
        monitor: setting.monitor)
      var worker = Worker<System, Hash, Kept.View>(
        number: 0, work: work, memory: workers[0],
        visited: storage.view(worker: 0, isShared: false, level: 0..<0),
        recent: RecentStates(unused: workers[0].recent), seen: Findings(),
        propertyCount: system.propertyCount)
      visited = worker.runInitial(system, skipping: skipped)
      progress.totals.initialStates += worker.generated
      storage.pause([workers[0].insertions], isShared: false)
    }
    endLevel(0..<1, isShared: false)
    storage.lineage.initialCount = storage.count
    if storage.count > 0 { progress.levelStarts = [0] }
    return nil
  }

  /// Begins to expand a level.
  @usableFromInline func beginLevel(_ level: Range<Int>) {
    let isShared =
      level.count >= setting.tuning.parallelLevelStates && setting.workers.count > 1
    progress.unfinished = UnfinishedLevel(
      level: level, isShared: isShared, seen: progress.totals.occurrences.findings)
    setting.monitor.beginLevel(
      depth: progress.levelStarts.count - 1, distinctStates: storage.count, size: level.count,
      memoryBytes: storage.memoryBytes)
  }

  /// Expands every state of the current level and gives its new states their numbers.
  ///
  /// Returns the limit that was reached, if any; the level is then still the current one.
  @inlinable func expandLevel() -> Shortage? {
    guard var unfinished = progress.unfinished else { return nil }
    let level = unfinished.level
    let workers = workers(unfinished.isShared)
    let pieces = workers.count * setting.tuning.chunksPerWorker
    let chunkStates = min(
      setting.tuning.chunkStates, max(Tuning.chunkStatesMin, level.count / pieces))

    while !unfinished.rest.isEmpty {
      if let shortage = setting.monitor.shortage { return shortage }
      if let shortage = storage.makeRoom(isShared: unfinished.isShared, workers: workers.count) {
        return shortage
      }
      let work = LevelWork(
        rest: unfinished.rest, chunkStates: chunkStates, monitor: setting.monitor)
      expand(work, unfinished, workers)
      unfinished.expanded += workers.reduce(0) { $0 + $1.expanded }
      unfinished.rest = work.rest(leftovers: workers.compactMap(\.leftover))
      progress.unfinished = unfinished
    }
    precondition(
      unfinished.expanded == level.count, "a level ended before all of it was expanded")
    endLevel(level, isShared: unfinished.isShared)
    progress.unfinished = nil
    return nil
  }

  @inlinable func expand(
    _ work: LevelWork, _ unfinished: UnfinishedLevel, _ workers: [WorkerMemory<System.State>]
  ) {
    inParallel(
      workers: workers.count, sharing: (search: self, work: work, workers: workers)
    ) { shared, number in
      let search = shared.search
      let memory = shared.workers[number]
      let view = search.storage.view(
        worker: number, isShared: unfinished.isShared, level: unfinished.level)
      var worker = Worker<System, Hash, Kept.View>(
        number: number, work: shared.work, memory: memory, visited: view,
        recent: RecentStates(
          states: memory.recent,
          isLevelLarge: unfinished.level.count >= search.setting.tuning.parallelLevelStates,
          known: view.state(unfinished.level.lowerBound)),
        seen: unfinished.seen, propertyCount: search.system.propertyCount)
      worker.run(search.system)
    }
    for memory in workers { progress.totals.occurrences.merge(memory.occurrences) }
    storage.pause(workers.map(\.insertions), isShared: unfinished.isShared)
  }

  /// Numbers the states found on a level.
  @inlinable func endLevel(_ level: Range<Int>, isShared: Bool) {
    let workers = workers(isShared)
    var added = 0
    if let closed = storage.close(isShared: isShared, workers: workers.count) {
      let order = PendingOrder(
        closed.pending, positions: closed.positions, parents: level,
        transitionsMax: workers.transitionsMax(), workers: workers.count)
      LevelNumbering(
        order, first: storage.count, lineage: storage.lineage, workers: workers.count
      ).assign(to: closed.places)
      added = order.count
    }
    storage.finishLevel(added: added, workers: workers.count)
  }
}
