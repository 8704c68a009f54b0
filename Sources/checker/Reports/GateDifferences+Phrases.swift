import Invariants

extension PropertyDifference {
  /// The difference in a line: `weakened: NoFalseHalt, holds → violated in 3 models`.
  var headline: String {
    let verdicts = moves.joined(separator: ", ")
    return "\(direction.rawValue): \(property.rawValue), \(verdicts) in "
      + Count.phrase(cases.count, "model")
  }

  /// The models, of many only the first.
  var modelPhrase: String { Self.phrase(models: cases.map(\.model)) }

  /// The first of some models, and how many others there are.
  static func phrase(models: [String]) -> String {
    let shown = models.prefix(namedModels)
    let rest = models.count - shown.count
    return shown.joined(separator: ", ")
      + (rest > 0 ? " and \(Count.phrase(rest, "other"))" : "")
  }

  /// The most models that are named.
  static let namedModels = 3
}

extension GateDifferences.CountDifference {
  /// The numbers in words: `states 7 → 6, depth 4 → 5`.
  var phrase: String {
    figures.map { figure, expected, found in
      "\(figure.rawValue) \(NumberFormat.grouped(expected)) → \(NumberFormat.grouped(found))"
    }.joined(separator: ", ")
  }

  /// How far the number of states, or else another number, has moved.
  var distance: Int { figures.first.map { abs($0.found - $0.expected) } ?? 0 }
}

extension GateDifferences {
  /// The models whose numbers moved, the farthest first, as many as a reviewer looks at.
  var foremostCounts: [CountDifference] {
    let farthest = counts.enumerated().sorted {
      ($1.element.distance, $0.offset) < ($0.element.distance, $1.offset)
    }
    return farthest.prefix(Self.shownCounts).map(\.element)
  }

  /// The most models whose numbers are shown.
  static let shownCounts = 5

  /// The rest of a list in words, empty if there is none: `and 3 other models`.
  static func others(_ count: Int, _ noun: String) -> String {
    count > 0 ? "and \(Count.phrase(count, "other \(noun)"))" : ""
  }
}
