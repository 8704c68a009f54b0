import Explorer
import Invariants

/// One model of a gate: its run, compared with its expectations.
struct GateLine: Sendable {
  var run: ModelRun
  /// Whether every property that concerns the model was asked, not only those named on the command
  /// line.
  var asksAll = true
  /// The saved traces beside the model that no longer fit, as differences.
  var traceMismatches: [GateMismatch] = []
  /// Whether the expectations were rewritten from the run.
  var isUpdated = false

  /// The result of the comparison; the raw values are those of the JSON.
  enum Outcome: String, CaseIterable {
    case asExpected
    case different
    case updated
    case incomplete
  }

  /// The result of the comparison.
  var outcome: Outcome {
    // An update rewrites expectations, not traces.
    if isUpdated, traceMismatches.isEmpty { return .updated }
    if !mismatches.isEmpty { return .different }
    return run.isExhaustive && !run.rest.isCutShort ? .asExpected : .incomplete
  }

  /// The exit status for this model.
  var status: ExitStatus {
    switch outcome {
    case .asExpected, .updated: .holds
    case .different: .violated
    case .incomplete: .incomplete
    }
  }
}
