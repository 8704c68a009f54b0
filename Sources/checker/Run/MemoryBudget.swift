import Explorer

/// The memory available for the states of a search.
struct MemoryBudget {
  /// The bytes that the process may use in total.
  var total: Int

  /// The bytes in use before the search.
  var resident: Int

  /// The number of searches that share them.
  var jobs = 1

  /// The bytes that the search needs in addition to its states, however many there are.
  var overhead: Int

  /// The least memory that a search gets, enough for its empty tables.
  ///
  /// A total that leaves less than this is exceeded.
  static let searchBytesMin = 1 << 20

  /// The memory for the pages at the ends of tables, for stacks, and for the report.
  static let marginBytes = 1 << 20

  /// The memory of the program itself, before it has loaded anything.
  static let programBytes = 24 << 20

  /// The least total with which such a search stays within it, in whole mebibytes.
  var leastTotal: Int {
    let bytes =
      Self.programBytes + jobs * (overhead + Self.marginBytes + Self.searchBytesMin)
    let mebibytes = (bytes + (1 << 20) - 1) >> 20
    return mebibytes << 20
  }

  /// The bytes for the states, and for everything else that grows with their number.
  var searchBytes: Int {
    max(Self.searchBytesMin, (total - resident) / jobs - overhead - Self.marginBytes)
  }
}

extension MemoryBudget {
  /// The budget of a search that is about to begin.
  init(total: Int, of model: LoadedModel, threads: Int, jobs: Int = 1, resident: Int) {
    let width = ModelRun.statePhrase(of: model) * MemoryLayout<UInt64>.size
    self.init(
      total: total, resident: resident, jobs: jobs,
      overhead: threads * ExplorationOptions.bytesPerThread(stateBytes: width))
  }
}
