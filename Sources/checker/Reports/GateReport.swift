/// The results of `gate`: its models, compared with their expectations.
struct GateReport: Sendable {
  /// One line per model, in the order in which they were run.
  var lines: [GateLine] = []

  /// The models that could not be run, in the order in which they were found.
  var invalid: [InvalidModel] = []

  /// The number of models that were not run because the gate was interrupted.
  var skipped = 0

  /// The status of all models together; models that were not run make it incomplete, and one that
  /// cannot be run makes it unusable.
  var status: ExitStatus {
    guard invalid.isEmpty else { return .unusable }
    return lines.reduce(skipped > 0 ? .incomplete : .holds) { $0.combined(with: $1.status) }
  }
}
