import Invariants

/// The results of `gate`: its models, compared with their expectations.
struct GateReport: Sendable {
  /// One line per model, in the order in which they were run.
  var lines: [GateLine] = []

  /// The models that could not be run, in the order in which they were found.
  var invalid: [InvalidModel] = []

  /// The mistakes of ledgers that do not fit the models that they cover.
  var unfitLedgers: [Diagnostic] = []

  /// The number of models that were not run because the gate was interrupted or its time was over.
  var skipped = 0

  /// The differences, grouped for a reviewer.
  var differences = GateDifferences()

  /// What kept an update from being written, because it would have become weaker: names of properties, and
  /// ``PinnedRest/key``.
  var refusedNames: [String] = []

  /// The revision since which no model has changed; nil if some have, or nobody asked.
  var unchangedSince: String?

  /// The status of all models together; models that were not run make it incomplete, and one that
  /// cannot be run, or a ledger that does not fit, makes it unusable.
  var status: ExitStatus {
    guard invalid.isEmpty, unfitLedgers.isEmpty else { return .unusable }
    let own: ExitStatus = skipped > 0 ? .incomplete : .holds
    let shown: ExitStatus = differences.isNoLongerShown && !isUpdate ? .violated : .holds
    return lines.reduce(own.combined(with: shown)) { $0.combined(with: $1.status) }
  }

  /// Whether expectations were rewritten.
  private var isUpdate: Bool { lines.contains { $0.isUpdated } }
}

extension GateDifferences {
  /// Whether something that the models of a ledger have shown is not shown by any of them now.
  var isNoLongerShown: Bool { !untakenSteps.isEmpty || !unviolated.isEmpty }
}
