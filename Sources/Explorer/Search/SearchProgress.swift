/// The progress of a search: everything, in addition to the states, that it needs to continue.
@usableFromInline struct SearchProgress: Sendable {
  /// The number of the first state of each level.
  @usableFromInline var levelStarts: [Int] = []

  /// The counts and occurrences so far.
  @usableFromInline var totals: SearchTotals

  /// The level that is currently expanded, nil between two levels.
  @usableFromInline var unfinished: UnfinishedLevel?

  @usableFromInline init(totals: SearchTotals) { self.totals = totals }
}

/// A level that is partly expanded.
@usableFromInline struct UnfinishedLevel: Sendable {
  /// The states of the level.
  @usableFromInline let level: Range<Int>

  /// Whether the workers share the level.
  @usableFromInline let isShared: Bool

  /// What was known about the properties before the level.
  @usableFromInline let seen: Findings

  /// The states still to be expanded.
  @usableFromInline var rest: LevelRest

  /// The number of states already expanded.
  @usableFromInline var expanded = 0

  @usableFromInline init(level: Range<Int>, isShared: Bool, seen: Findings) {
    self.level = level
    self.isShared = isShared
    self.seen = seen
    rest = LevelRest(fresh: level)
  }
}
