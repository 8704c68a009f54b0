/// What `check` came to: the runs of its models.
struct CheckReport: Sendable {
  /// One run a model, in the order in which they were checked.
  var runs: [ModelRun] = []

  /// The status of all of them together.
  var status: ExitStatus { runs.reduce(.holds) { $0.combined(with: $1.statusOfCheck) } }
}
