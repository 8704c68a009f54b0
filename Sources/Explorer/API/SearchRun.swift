/// A search from beginning to end, with any change of storage on the way.
@usableFromInline struct SearchRun<System: TransitionSystem, Hash: StateHash> {
  @usableFromInline typealias Plain = PlainStorage<System.State, Hash>
  @usableFromInline typealias Compressed = CompressedStorage<System.State, Hash>

  @usableFromInline let system: System
  @usableFromInline let options: ExplorationOptions
  @usableFromInline let setting: SearchSetting<System.State>
  @usableFromInline let checkpoints: CheckpointSchedule?

  @inlinable init(system: System, options: ExplorationOptions, tuning: Tuning) {
    self.system = system
    self.options = options
    setting = options.setting(for: system, tuning: tuning)
    checkpoints = options.checkpoint.map {
      CheckpointSchedule($0, identity: options.identity(of: system))
    }
  }

  /// Searches from the initial states, or from a checkpoint.
  @inlinable func run() throws(ExplorationError) -> Exploration<System.State> {
    if let path = options.resumedPath { return try resume(path) }
    let progress = SearchProgress(
      totals: SearchTotals(
        labelCount: system.labelCount, propertyCount: system.propertyCount))
    switch options.store {
    case .plain, .auto: return try run(plainStorage(), progress)
    case .compressed: return try run(compressedStorage(lineage: nil), progress)
    }
  }

  /// Searches with plain states, and continues with compressed ones if memory runs short.
  @inlinable func run(
    _ storage: Plain, _ progress: SearchProgress
  ) throws(ExplorationError) -> Exploration<System.State> {
    let search = Search<System, Hash, Plain>(
      system: system, setting: setting, storage: storage, progress: progress)
    let completion = try run(search)
    guard case .incomplete(.memory) = completion, options.store == .auto,
      let unfinished = search.progress.unfinished
    else { return finish(search, completion) }

    // There may be too little memory to compress the states found so far.
    writeCheckpoint(search)
    let compressed = compressedStorage(lineage: storage.lineage)
    let shortage = compressed.takeOver(
      storage, level: unfinished.level, isShared: unfinished.isShared)
    if shortage == nil { return try run(compressed, search.progress) }
    search.progress.unfinished = nil
    let cut = Search<System, Hash, Compressed>(
      system: system, setting: setting, storage: compressed, progress: search.progress)
    return result(cut, completion)
  }

  @inlinable func run(
    _ storage: Compressed, _ progress: SearchProgress
  ) throws(ExplorationError) -> Exploration<System.State> {
    let search = Search<System, Hash, Compressed>(
      system: system, setting: setting, storage: storage, progress: progress)
    return finish(search, try run(search))
  }

  @inlinable func run<Kept: Checkpointed>(
    _ search: Search<System, Hash, Kept>
  ) throws(ExplorationError) -> Completion {
    let atLevel = checkpoints.map { checkpoints in
      { (snapshot: SearchSnapshot) in
        checkpoints.beginLevel(
          snapshot, search.storage, seconds: setting.monitor.stopwatch.seconds)
      }
    }
    let completion = search.run(atLevel: atLevel)
    if search.storage.count == 0, completion == .exhausted { throw .noInitialState }
    return completion
  }

  /// Writes a checkpoint of an interrupted search, if one is wanted, and returns the result so far.
  @inlinable func finish<Kept: Checkpointed>(
    _ search: Search<System, Hash, Kept>, _ completion: Completion
  ) -> Exploration<System.State> {
    if case .incomplete = completion { writeCheckpoint(search) }
    return result(search, completion)
  }

  @inlinable func writeCheckpoint<Kept: Checkpointed>(_ search: Search<System, Hash, Kept>) {
    checkpoints?.stop(
      betweenLevels: search.progress.unfinished == nil ? search.snapshot : nil, search.storage,
      seconds: setting.monitor.stopwatch.seconds)
  }

  /// The result of a finished search.
  @inlinable func result<Kept: Storage>(
    _ search: Search<System, Hash, Kept>, _ completion: Completion
  ) -> Exploration<System.State> where Kept.State == System.State {
    search.endCutLevel()
    let system = system
    let (endlessness, lasso) = endlessness(of: search, completion)
    return Exploration(
      record: search.storage, replay: { Self.replay($0, in: system) }, totals: search.totals,
      completion: completion, levelStarts: search.progress.levelStarts,
      distinctStates: search.storage.count, endlessness: endlessness, lasso: lasso,
      seconds: setting.monitor.seconds,
      memoryBytes: search.storage.memoryBytesMax)
  }

  @inlinable func plainStorage() -> Plain {
    guard let storage = Plain(limitBytes: setting.limitBytes, tuning: setting.tuning) else {
      preconditionFailure("the system gives no memory at all")
    }
    return storage
  }

  @inlinable func compressedStorage(lineage: Lineage?) -> Compressed {
    guard
      let storage = Compressed(
        stateBits: system.stateBits, limitBytes: setting.limitBytes, tuning: setting.tuning,
        workers: setting.workers.count, lineage: lineage)
    else { preconditionFailure("the system gives no memory at all") }
    return storage
  }
}
