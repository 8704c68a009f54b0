/// What a search has come to when a level begins: with the states up to there, all that is needed to
/// go on.
@usableFromInline struct SearchSnapshot: Sendable {
  /// The number of the first state of each level, that of the level in hand the last.
  @usableFromInline var levelStarts: [Int]

  /// What was counted, the steps of all workers among it.
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

extension SearchSnapshot {
  /// The snapshot as numbers.
  var words: [UInt64] {
    func list(_ numbers: [UInt64]) -> [UInt64] { [UInt64(numbers.count)] + numbers }
    func list(_ occurrences: [Occurrence?]) -> [UInt64] {
      list(
        occurrences.flatMap { occurrence -> [UInt64] in
          guard let occurrence else { return [0, 0] }
          return [UInt64(occurrence.state) + 1, occurrence.transition.map { UInt64($0) + 1 } ?? 0]
        })
    }
    return [UInt64(count), seconds.bitPattern, totals.initialStates]
      + list(levelStarts.map { UInt64($0) }) + list(totals.stepCounts)
      + list(totals.occurrences.applications) + list(totals.occurrences.violations)
  }

  /// The snapshot that numbers stand for, nil if they stand for none of such a system.
  init?(words: [UInt64], stepKindCount: Int, propertyCount: Int) {
    var cursor = WordCursor(words)
    guard let count = cursor.nextInt(), let seconds = cursor.next(),
      let initialStates = cursor.next(), let levelStarts = cursor.nextList(),
      let stepCounts = cursor.nextList(), let applications = cursor.nextList(),
      let violations = cursor.nextList(), cursor.isAtEnd,
      stepCounts.count == stepKindCount, applications.count == 2 * propertyCount,
      violations.count == 2 * propertyCount, count < Tuning.statesMax,
      let last = levelStarts.last, levelStarts.first == 0, last < UInt64(count),
      zip(levelStarts, levelStarts.dropFirst()).allSatisfy({ $0 < $1 })
    else { return nil }
    func occurrences(_ numbers: [UInt64]) -> [Occurrence?] {
      (0..<propertyCount).map { property in
        let (state, transition) = (numbers[2 * property], numbers[2 * property + 1])
        guard state > 0 else { return nil }
        return Occurrence(
          state: Int(state) - 1, transition: transition == 0 ? nil : Int(transition) - 1)
      }
    }
    var totals = SearchTotals(stepKindCount: stepKindCount, propertyCount: propertyCount)
    totals.initialStates = initialStates
    totals.stepCounts = stepCounts
    totals.occurrences.applications = occurrences(applications)
    totals.occurrences.violations = occurrences(violations)
    self.init(
      levelStarts: levelStarts.map { Int($0) }, totals: totals, count: count,
      seconds: Double(bitPattern: seconds))
  }
}
