/// A search from its beginning to its end, whatever storages it goes through.
@usableFromInline struct SearchRun<System: TransitionSystem, Hash: StateHash> {
  @usableFromInline typealias Plain = PlainStorage<System.State, Hash>
  @usableFromInline typealias Compressed = CompressedStorage<System.State, Hash>

  @usableFromInline let system: System
  @usableFromInline let setting: SearchSetting<System.State>

  @inlinable init(system: System, setting: SearchSetting<System.State>) {
    self.system = system
    self.setting = setting
  }

  /// Searches from the initial states on.
  @inlinable func run() throws(ExplorationError) -> Exploration<System.State> {
    if let path = setting.options.resumedPath { return try resume(path) }
    let progress = SearchProgress(
      totals: SearchTotals(
        stepKindCount: system.stepKindCount, propertyCount: system.propertyCount))
    switch setting.options.store {
    case .plain, .auto: return try run(plainStorage(), progress)
    case .compressed: return try run(compressedStorage(lineage: nil), progress)
    }
  }

  @inlinable func run(
    _ storage: Plain, _ progress: SearchProgress
  ) throws(ExplorationError) -> Exploration<System.State> {
    let search = Search<System, Hash, Plain>(
      system: system, setting: setting, storage: storage, progress: progress)
    let completion = try search.run()
    guard case .incomplete(.memory) = completion, setting.options.store == .auto,
      let unfinished = search.progress.unfinished
    else { return finish(search, completion, record: storage) }

    // There may be too little memory to compress what is there.
    search.writeCheckpoint()
    let compressed = compressedStorage(lineage: storage.lineage)
    let shortage = compressed.takeOver(storage, unfinished)
    if shortage == nil { return try run(compressed, search.progress) }
    search.progress.unfinished = nil
    let cut = Search<System, Hash, Compressed>(
      system: system, setting: setting, storage: compressed, progress: search.progress)
    return cut.result(completion, record: compressed)
  }

  @inlinable func run(
    _ storage: Compressed, _ progress: SearchProgress
  ) throws(ExplorationError) -> Exploration<System.State> {
    let search = Search<System, Hash, Compressed>(
      system: system, setting: setting, storage: storage, progress: progress)
    return finish(search, try search.run(), record: storage)
  }

  /// Writes down a search that was cut short, if that is wanted, and says what it has found.
  @inlinable func finish<Kept: Storage>(
    _ search: Search<System, Hash, Kept>, _ completion: Completion,
    record: any StateRecord<System.State>
  ) -> Exploration<System.State> {
    if case .incomplete = completion { search.writeCheckpoint() }
    return search.result(completion, record: record)
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
