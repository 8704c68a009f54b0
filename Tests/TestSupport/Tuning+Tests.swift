package import Explorer

extension Tuning {
  /// Constants so small that a few hundred states make workers share levels, fill blocks, and make
  /// the table grow, again and again.
  package static var tiny: Tuning {
    var tuning = Tuning()
    tuning.parallelLevelStates = 4
    tuning.chunkStates = 3
    tuning.tableLines = 1
    tuning.doublingLines = 8
    tuning.blockStates = 4
    tuning.parallelRebuildStates = 64
    return tuning
  }
}
