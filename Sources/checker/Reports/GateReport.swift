/// The results of `gate`: its models, compared with their expectations.
struct GateReport: Sendable {
  /// One line per model, in the order in which they were run.
  var lines: [GateLine] = []

  /// The number of models that were not run because the gate was interrupted.
  var skipped = 0

  /// The status of all models together; models that were not run make it incomplete.
  var status: ExitStatus {
    lines.reduce(skipped > 0 ? .incomplete : .holds) { $0.combined(with: $1.status) }
  }
}
