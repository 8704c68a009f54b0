/// The progress of a search at the beginning of a level: with the states found so far, all that is
/// needed to continue.
@usableFromInline struct SearchSnapshot: Sendable {
  /// The number of the first state of each level, up to the current level.
  @usableFromInline var levelStarts: [Int]

  /// The counts of all workers.
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
