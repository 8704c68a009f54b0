import Explorer

/// What of the memory that a process may use is left for the states of a search.
struct MemoryBudget {
  /// The bytes that the process may use in all.
  var total: Int

  /// The bytes that it has in use before the search.
  var resident: Int

  /// The bytes that the search takes beside its states, however many there are.
  var overhead: Int

  /// The least that a search is given: the tables of an empty one fit into it.
  ///
  /// A total that leaves less cannot be kept to.
  static let searchBytesMin = 1 << 20

  /// What goes to the pages at the ends of tables, to stacks, and to the report.
  static let marginBytes = 1 << 20

  /// The bytes for the states, and for all that grows with their number.
  var searchBytes: Int {
    max(Self.searchBytesMin, total - resident - overhead - Self.marginBytes)
  }
}

extension MemoryBudget {
  /// The budget of a search that is about to begin.
  init(total: Int, of model: LoadedModel, threads: Int) {
    let width = ModelRun.stateWords(of: model) * MemoryLayout<UInt64>.size
    self.init(
      total: total, resident: Machine.residentBytes,
      overhead: threads * ExplorationOptions.bytesPerThread(stateBytes: width))
  }
}
