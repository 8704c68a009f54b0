/// The results of `check`: one run per model.
struct CheckReport: Sendable {
  /// The runs, in the order in which they were checked.
  var runs: [ModelRun] = []

  /// The combined status of all runs.
  var status: ExitStatus { runs.reduce(.holds) { $0.combined(with: $1.statusOfCheck) } }
}

extension ModelRun {
  /// The status of `check`: a model with expectations is fine if they are met, and a model without
  /// expectations is fine if nothing is violated.
  var statusOfCheck: ExitStatus {
    guard model.hasExpectations else { return status }
    let isMet = verdicts.allSatisfy { property, verdict in
      guard let expected = model.expectedVerdict(of: property) else {
        return verdict == .incomplete || verdict.isGood
      }
      return verdict == .incomplete || verdict == expected
    }
    guard isMet else { return .violated }
    return isExhaustive ? .holds : .incomplete
  }
}
