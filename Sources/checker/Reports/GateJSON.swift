import Invariants

/// Renders a gate as JSON; the shape is documented in docs/output.md and changes only with the version
/// of ``RunJSON``.
struct GateJSON {
  let report: GateReport

  /// The document.
  var document: JSONElement {
    .object(present: [
      "version": .integer(RunJSON.version), "status": .integer(Int(report.status.rawValue)),
      "notRun": .integer(report.skipped),
      "unchangedSince": report.unchangedSince.map { .string($0) },
      "refused": report.refusedNames.isEmpty ? nil : .strings(report.refusedNames),
      "differences": .array(report.differences.properties.map(element)),
      "untakenSteps": .array(
        report.differences.untakenSteps.map {
          ["design": .string($0.design), "step": .string($0.step)]
        }),
      "unviolated": .strings(report.differences.unviolated.map(\.rawValue)),
      "unfitLedgers": .strings(report.unfitLedgers.map(\.description)),
      "models": .array(report.lines.map(element) + report.invalid.map(element)),
    ])
  }

  private func element(_ difference: PropertyDifference) -> JSONElement {
    let models = difference.cases.map { found in
      JSONElement.object([
        JSONElement.Member(key: "model", value: .string(found.model)),
        JSONElement.Member(key: "expected", value: .string(found.expected.rawValue)),
        JSONElement.Member(key: "found", value: .string(found.found.rawValue)),
      ])
    }
    return .object(present: [
      "direction": .string(difference.direction.rawValue),
      "property": .string(difference.property.rawValue), "models": .array(models),
      "command": .string(difference.command),
      "counterexample": difference.counterexample?.element,
    ])
  }

  private func element(_ line: GateLine) -> JSONElement {
    .object(present: [
      "model": .string(line.run.model.path), "result": .string(line.outcome.rawValue),
      "mismatches": .array(line.mismatches.map(element)),
      "distinctStates": .integer(line.run.distinctStates),
      "statesGenerated": .integer(line.run.statesGenerated), "depth": .integer(line.run.depth),
      "comesToRest": line.run.rest.pinned.map { .string($0.rawValue) },
      "seconds": .number(line.run.seconds),
    ])
  }

  private func element(_ mismatch: GateMismatch) -> JSONElement {
    let values: (expected: JSONElement, found: JSONElement) =
      switch mismatch.difference {
      case .verdict(_, let expected, let found):
        (.string(expected.rawValue), .string(found.rawValue))
      case .length(_, let expected, let found), .count(_, let expected, let found):
        (.integer(expected), .integer(found))
      case .rest(let expected, let found): (.string(expected.rawValue), .string(found.rawValue))
      case .trace(_, let reason): ("fits", .string(reason))
      }
    return .object(present: [
      "kind": .string(mismatch.kindName), "subject": .string(mismatch.subject),
      "expected": values.expected, "expectedBy": mismatch.expectedBy.map { .string($0) },
      "found": values.found,
    ])
  }

  private func element(_ model: InvalidModel) -> JSONElement {
    [
      "model": .string(model.path), "result": "invalid",
      "mistakes": .strings(model.diagnostics.map(\.description)),
    ]
  }
}

extension GateMismatch {
  /// The kind of difference, as JSON names it.
  fileprivate var kindName: String {
    switch difference {
    case .verdict: "verdict"
    case .length: "length"
    case .count: "count"
    case .rest: "rest"
    case .trace: "trace"
    }
  }
}
