extension SearchSnapshot {
  /// The snapshot as a list of numbers.
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
      + list(levelStarts.map { UInt64($0) }) + list(totals.labelCounts)
      + list(totals.occurrences.applications) + list(totals.occurrences.violations)
  }

  /// The snapshot that a list of numbers encodes, nil if the list is not valid for this system.
  init?(words: [UInt64], labelCount: Int, propertyCount: Int) {
    var cursor = WordCursor(words)
    guard let count = cursor.nextInt(), let seconds = cursor.next(),
      let initialStates = cursor.next(), let levelStarts = cursor.nextList(),
      let labelCounts = cursor.nextList(), let applications = cursor.nextList(),
      let violations = cursor.nextList(), cursor.isAtEnd,
      labelCounts.count == labelCount, applications.count == 2 * propertyCount,
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
    var totals = SearchTotals(labelCount: labelCount, propertyCount: propertyCount)
    totals.initialStates = initialStates
    totals.labelCounts = labelCounts
    totals.occurrences.applications = occurrences(applications)
    totals.occurrences.violations = occurrences(violations)
    self.init(
      levelStarts: levelStarts.map { Int($0) }, totals: totals, count: count,
      seconds: Double(bitPattern: seconds))
  }
}
