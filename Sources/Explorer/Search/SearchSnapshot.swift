/// The progress of a search when a level begins: with the states up to there, all that is needed to go on.
@usableFromInline struct SearchSnapshot: Sendable {
  /// The number of the first state of each level, that of the current level last.
  @usableFromInline var levelStarts: [Int]

  /// What was counted, by all workers.
  @usableFromInline var totals: SearchTotals

  /// The number of states.
  @usableFromInline var count: Int

  /// The seconds that the search has taken.
  @usableFromInline var seconds: Double

  @usableFromInline init(
    levelStarts: [Int], totals: SearchTotals, count: Int, seconds: Double
  ) {
    self.levelStarts = levelStarts
    self.totals = totals
    self.count = count
    self.seconds = seconds
  }

  /// The states of the level that begins.
  @usableFromInline var level: Range<Int> { (levelStarts.last ?? 0)..<count }
}
