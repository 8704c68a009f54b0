/// What `gate` came to: its models, held against their expectations.
struct GateReport: Sendable {
  /// One line a model, in the order in which they were run.
  var lines: [GateLine] = []

  /// How many models were not run because somebody interrupted.
  var skipped = 0

  /// The status of all models together; nothing is known of those that were not run.
  var status: ExitStatus {
    lines.reduce(skipped > 0 ? .incomplete : .holds) { $0.combined(with: $1.status) }
  }
}
