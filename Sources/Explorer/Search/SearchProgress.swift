/// How far a search has come: what it needs, beside the states, to go on.
@usableFromInline struct SearchProgress: Sendable {
  /// The number of the first state of each level.
  @usableFromInline var levelStarts: [Int] = []

  /// What was counted and recorded.
  @usableFromInline var totals: SearchTotals

  /// The level that is being expanded, nil between two levels.
  @usableFromInline var unfinished: UnfinishedLevel?

  @usableFromInline init(totals: SearchTotals) { self.totals = totals }
}

/// A level of which some states are expanded.
@usableFromInline struct UnfinishedLevel: Sendable {
  /// The states of the level.
  @usableFromInline let level: Range<Int>

  /// Whether the workers share it.
  @usableFromInline let isShared: Bool

  /// What was known of the properties before it.
  @usableFromInline let seen: Findings

  /// What is still to be expanded.
  @usableFromInline var rest: LevelRest

  /// The states that are expanded.
  @usableFromInline var expanded = 0

  @usableFromInline init(level: Range<Int>, isShared: Bool, seen: Findings) {
    self.level = level
    self.isShared = isShared
    self.seen = seen
    rest = LevelRest(fresh: level)
  }
}
