/// The results of `faults`: one run per model.
struct FaultsReport: Sendable {
  /// The runs, in the order of the models.
  var runs: [FaultsRun] = []

  /// The combined status of all runs; incomplete as soon as some budgets are not decided.
  var status: ExitStatus {
    guard runs.allSatisfy(\.isComplete) else { return .incomplete }
    return runs.reduce(.holds) { $0.combined(with: $1.status) }
  }
}
