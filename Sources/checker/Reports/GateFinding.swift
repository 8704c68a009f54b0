import Invariants

/// One thing in a gate that a CI system shows at a line of a file.
struct GateFinding: Equatable, Sendable {
  /// The name of its kind, stable over versions: `weakened`, `invalid`.
  var name: String
  /// The property, nil for one that is about none.
  var property: Property?
  /// The finding in one sentence.
  var message: String
  /// The file at which it is shown.
  var path: String
  /// The place in the file, nil for the file as a whole.
  var position: SourcePosition?
  /// Whether the gate fails because of it; an incomplete model is only a warning.
  var isFailure = true

  /// The rule that a CI system groups it by: `weakened/NoFalseHalt`.
  var rule: String { property.map { "\(name)/\($0.rawValue)" } ?? name }

  /// The findings of a gate, in the order of its report.
  static func all(of report: GateReport) -> [GateFinding] {
    let differences = report.differences
    return differences.properties.map(finding(of:))
      + counts(differences)
      + differences.lengths.map {
        GateFinding(
          name: "length", property: $0.property,
          message: "The shortest counterexample has \(Count.phrase($0.found, "step")), expected "
            + "\($0.expected).", path: $0.model)
      }
      + differences.rests.map {
        GateFinding(
          name: "rest", message: "\($0.found.sentence) To see it: \($0.command)", path: $0.model)
      }
      + differences.traces.map {
        GateFinding(
          name: "trace", message: "A saved trace no longer fits: \($0.reason).",
          path: FoldersAbove.folder(of: $0.model) + $0.name)
      }
      + gone(report) + invalid(report) + incomplete(report)
  }

  /// A moved verdict, at the step that violates the property, or else at a model.
  private static func finding(of difference: PropertyDifference) -> GateFinding {
    let place = difference.counterexample?.violatingSource
    let length = difference.counterexample.map {
      " The shortest counterexample has \(Count.phrase($0.steps.count, "step"))."
    }
    let message =
      "\(difference.headline) (\(difference.modelPhrase)). \(difference.property.sentence)"
      + (length ?? "") + " To see it: \(difference.command)"
    return GateFinding(
      name: difference.direction.rawValue, property: difference.property, message: message,
      path: place?.file ?? difference.cases[0].model,
      position: place?.line.map { SourcePosition(line: $0, column: 1) })
  }

  /// One finding for all models whose counts moved, at the one that moved farthest.
  private static func counts(_ differences: GateDifferences) -> [GateFinding] {
    guard let farthest = differences.foremostCounts.first else { return [] }
    let others = GateDifferences.others(differences.counts.count - 1, "model")
    let message = "The counts moved: \(farthest.phrase) in \(farthest.model)"
    return [
      GateFinding(
        name: "counts", message: others.isEmpty ? message + "." : "\(message), \(others).",
        path: farthest.model)
    ]
  }

  private static func gone(_ report: GateReport) -> [GateFinding] {
    let ledger = report.lines.lazy.compactMap(\.run.model.ledgerLine?.ledger.path).first ?? ""
    return report.differences.untakenSteps.map {
      GateFinding(
        name: "untaken", message: "No model takes \($0.step) of \($0.design) any more.",
        path: ledger)
    }
      + report.differences.unviolated.map {
        GateFinding(
          name: "unviolated", property: $0,
          message: "No model violates \($0.rawValue) any more.", path: ledger)
      }
  }

  private static func invalid(_ report: GateReport) -> [GateFinding] {
    InvalidModel.mistakes(of: report.invalid).map { diagnostic, models in
      GateFinding(
        name: "invalid", message: diagnostic.explanation, path: diagnostic.file ?? models[0],
        position: diagnostic.position)
    }
      + report.unfitLedgers.map {
        GateFinding(
          name: "invalid", message: $0.explanation, path: $0.file ?? "", position: $0.position)
      }
  }

  private static func incomplete(_ report: GateReport) -> [GateFinding] {
    report.lines.filter { $0.outcome == .incomplete }.map {
      GateFinding(
        name: "incomplete", message: $0.run.completion.phrase ?? "The search was cut short.",
        path: $0.run.model.path, isFailure: false)
    }
  }
}

extension Counterexample {
  /// The declaration of the step that violates the property, or of the last one before it that has a
  /// declaration; nil if there is none.
  var violatingSource: Source? {
    let last = breaks.map(\.step).min() ?? steps.count - 1
    return steps.prefix(through: last).lazy.reversed().compactMap(\.source)
      .first { $0.file != nil }
  }
}

extension Diagnostic {
  /// The mistake without its place.
  var explanation: String {
    (keyPath.map { "\($0): " } ?? "") + message + (remedy.map { "; " + $0 } ?? "")
  }
}
