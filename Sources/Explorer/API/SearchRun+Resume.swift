extension SearchRun {
  /// Resumes from a checkpoint.
  @usableFromInline func resume(
    _ path: String
  ) throws(ExplorationError) -> Exploration<System.State> {
    let opened: ResumedStorage
    do throws(CheckpointError) { opened = try open(path) } catch { throw .checkpoint(error) }
    switch opened {
    case .plain(let storage, let progress): return try run(storage, progress)
    case .compressed(let storage, let progress): return try run(storage, progress)
    }
  }

  /// A storage that was read from a checkpoint.
  private enum ResumedStorage {
    case plain(Plain, SearchProgress)
    case compressed(Compressed, SearchProgress)
  }

  private func open(_ path: String) throws(CheckpointError) -> ResumedStorage {
    var checkpoint = try CheckpointFile.open(
      path, identity: options.identity(of: system), labelCount: system.labelCount,
      propertyCount: system.propertyCount)
    let snapshot = checkpoint.snapshot
    let wanted = options.store
    guard wanted == .auto || wanted == checkpoint.store else {
      throw .otherStore(path: path, found: checkpoint.store, expected: wanted)
    }
    var progress = SearchProgress(totals: snapshot.totals)
    progress.levelStarts = snapshot.levelStarts
    setting.monitor.resume(snapshot)
    let workers = setting.workers.count
    if checkpoint.store == .plain {
      let storage = plainStorage()
      try storage.read(snapshot, from: &checkpoint.reader, workers: workers)
      try checkpoint.reader.complete()
      return .plain(storage, progress)
    }
    let storage = compressedStorage(lineage: nil)
    try storage.read(snapshot, from: &checkpoint.reader, workers: workers)
    try checkpoint.reader.complete()
    return .compressed(storage, progress)
  }
}
