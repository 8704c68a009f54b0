/// The outcome of one case: whether every search has found the same.
public struct CaseOutcome: Sendable {
  /// The number of states that the naive explorer has found.
  public var states: Int
  /// The number of searches that were compared with it.
  public var searches: Int
  /// Whether some property is violated.
  public var hasViolation: Bool
  /// The differences, and the least case that shows them; nil if there are none.
  public var failure: String?

  /// An outcome without differences.
  public init(states: Int, searches: Int, hasViolation: Bool) {
    self.states = states
    self.searches = searches
    self.hasViolation = hasViolation
  }
}

/// The differences of one case in words.
public enum DifferenceText {
  /// The most differences that are printed; the rest are counted.
  private static let printedDifferences = 8

  /// One line for each difference, and one for those that are not printed.
  public static func list(_ differences: [String]) -> String {
    let rest = differences.count - printedDifferences
    let lines = differences.prefix(printedDifferences).map { "- \($0)\n" }
    return (lines + (rest > 0 ? ["- and \(rest) more\n"] : [])).joined()
  }

  /// The whole report of a case.
  ///
  /// - Parameters:
  ///   - differences: those of the case, and those of the least case.
  ///   - least: the least case as text.
  public static func report(
    kind: String, case number: Int, ofSeed seed: UInt64,
    _ differences: (all: [String], least: [String]),
    least: String
  ) -> String {
    """
    \(kind), case \(number) of seed \(seed): the searches differ.
    \(list(differences.all))This is left when what does not matter is left out:
    \(list(differences.least))\(least)To repeat it: \
    Scripts/differential --kind \(kind) --seed \(seed) --case \(number)

    """
  }
}
