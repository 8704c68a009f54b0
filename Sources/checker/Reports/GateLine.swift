import Explorer
import Invariants

/// One model of a gate: its run, held against its expectations.
struct GateLine: Sendable {
  let run: ModelRun
  /// Whether the expectations were rewritten from the run.
  var isUpdated = false

  /// How the run stands to the expectations; the raw values are those of the JSON.
  enum Outcome: String, CaseIterable {
    case asExpected
    case different
    case updated
    case incomplete
  }

  /// One difference between what is expected and what was found.
  struct Mismatch: Equatable, Sendable {
    /// The property, or `states` or `depth`.
    var subject: String
    /// What the model file says.
    var expected: String
    /// What the run came to.
    var found: String

    /// The difference in words.
    var words: String { "\(subject): expected \(expected), found \(found)" }
  }

  /// The differences that this run shows for certain, in the order of the properties.
  ///
  /// A search that was cut short has counted too few states, and has decided only what it found. The
  /// numbers are those of a search with every reduction.
  var mismatches: [Mismatch] {
    let expectation = run.model.expectation ?? Expectation()
    var list: [Mismatch] = []
    let isCounted = run.isExhaustive && run.reductions.areComplete
    if let states = expectation.states, states != run.distinctStates, isCounted {
      list.append(
        Mismatch(subject: "states", expected: "\(states)", found: "\(run.distinctStates)"))
    }
    if let depth = expectation.depth, depth != run.depth, isCounted {
      list.append(Mismatch(subject: "depth", expected: "\(depth)", found: "\(run.depth)"))
    }
    for (property, verdict) in run.verdicts
    where verdict != .incomplete && !expectation.accepts(verdict, of: property) {
      let otherwise = property.kind == .landmark ? Verdict.reached : .holds
      let expected = expectation.verdicts[property] ?? otherwise
      list.append(
        Mismatch(
          subject: property.rawValue, expected: expected.words, found: verdict.words))
    }
    return list
  }

  /// How the run stands to the expectations.
  var outcome: Outcome {
    if isUpdated { return .updated }
    if !mismatches.isEmpty { return .different }
    return run.isExhaustive ? .asExpected : .incomplete
  }

  /// The status that stands for this model.
  var status: ExitStatus {
    switch outcome {
    case .asExpected, .updated: .holds
    case .different: .violated
    case .incomplete: .incomplete
    }
  }
}
