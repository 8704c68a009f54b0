import Explorer
import Invariants

extension GateLine {
  /// One difference between an expectation and the result.
  struct Mismatch: Equatable, Sendable {
    /// The property, or `states` or `depth`.
    var subject: String
    /// What is expected.
    var expected: String
    /// The result of the run.
    var found: String
    /// The source of the expectation: the path of a ledger, or `the model` if a ledger covers it,
    /// too; nil if it can only be the model.
    var expectedBy: String?

    /// The difference in words.
    var phrase: String {
      let by = expectedBy.map { " by \($0)" } ?? ""
      return "\(subject): expected \(expected)\(by), found \(found)"
    }
  }

  /// The differences that this run shows for certain: first from the model's expectations, then
  /// from its ledger's, each in the order of the properties.
  ///
  /// Then come the saved traces that no longer fit.
  ///
  /// A search that was cut short has counted too few states, and has decided only what it found.
  /// The numbers are those of a search with every reduction.
  var mismatches: [Mismatch] { mismatchesOfModel + mismatchesOfLedger + traceMismatches }

  private var mismatchesOfModel: [Mismatch] {
    let isAlone = run.model.ledgerLine == nil
    guard let expectation = run.model.expectation ?? (isAlone ? Expectation() : nil) else {
      return []
    }
    let by = isAlone ? nil : "the model"
    var list = numbers(expectation.states, expectation.depth, by)
    for (property, verdict) in run.verdicts
    where verdict != .incomplete && !expectation.accepts(verdict, of: property) {
      // The ledger covers the properties that the model does not name.
      guard isAlone || expectation.verdicts[property] != nil else { continue }
      let otherwise = property.kind == .landmark ? Verdict.reached : .holds
      let expected = expectation.verdicts[property] ?? otherwise
      list.append(
        Mismatch(
          subject: property.rawValue, expected: expected.phrase, found: verdict.phrase,
          expectedBy: by))
    }
    return list
  }

  private var mismatchesOfLedger: [Mismatch] {
    guard let line = run.model.ledgerLine, let pins = line.pins else { return [] }
    var list = numbers(pins.states, pins.depth, line.ledger.path)
    for property in Property.allCases {
      let verdict = run.verdict(of: property)
      guard verdict != nil || asksAll, let found = PinnedVerdict(verdict),
        let expected = pins.verdicts[property], found != expected
      else { continue }
      list.append(
        Mismatch(
          subject: property.rawValue, expected: expected.phrase, found: found.phrase,
          expectedBy: line.ledger.path))
    }
    return list
  }

  private func numbers(_ states: Int?, _ depth: Int?, _ by: String?) -> [Mismatch] {
    guard run.isExhaustive, run.reductions.areComplete else { return [] }
    let pairs = [("states", states, run.distinctStates), ("depth", depth, run.depth)]
    return pairs.compactMap { subject, expected, found in
      guard let expected, expected != found else { return nil }
      return Mismatch(
        subject: subject, expected: "\(expected)", found: "\(found)", expectedBy: by)
    }
  }
}
