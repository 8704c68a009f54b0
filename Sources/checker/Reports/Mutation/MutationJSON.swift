import Invariants
import Spec

/// Renders the mutants of designs as JSON; the shape is documented in docs/output.md and changes only with
/// the version of ``RunJSON``.
struct MutationJSON {
  let report: MutationReport

  /// The document.
  var document: JSONElement {
    [
      "version": .integer(RunJSON.version), "status": .integer(Int(report.status.rawValue)),
      "designs": .array(report.designs.map(element)),
    ]
  }

  private func element(_ design: DesignMutation) -> JSONElement {
    [
      "design": .string(design.path),
      "models": .array(
        design.models.map {
          ["model": .string($0.model.path), "distinctStates": .integer($0.distinctStates)]
        }),
      "notUsed": .array(
        design.unused.map { ["model": .string($0.model), "reason": .string($0.reason)] }),
      "counts": .object(
        MutantOutcome.Category.allCases.map { kind in
          .init(key: kind.rawValue, value: .integer(design.results(kind).count))
        }),
      "mutants": .array(design.results.map { element($0.mutant, $0.outcome) }),
    ]
  }

  private func element(_ mutant: Mutant, _ outcome: MutantOutcome) -> JSONElement {
    var members: [JSONElement.Member] = [
      .init(key: "procedure", value: .string(mutant.change.procedure.value)),
      .init(key: "edit", value: .string(mutant.kind.rawValue)),
      .init(key: "sentence", value: .string(mutant.sentence)),
    ]
    if let line = mutant.origin.position?.line {
      members.append(.init(key: "line", value: .integer(line)))
    }
    members += [
      .init(key: "change", value: mutant.change.declaredElement),
      .init(key: "result", value: .string(outcome.category.rawValue)),
    ]
    return .object(members + details(of: outcome))
  }

  private func details(of outcome: MutantOutcome) -> [JSONElement.Member] {
    switch outcome {
    case .killed(let kill):
      var members: [JSONElement.Member] = [
        .init(key: "model", value: .string(kill.model)),
        .init(key: "property", value: .string(kill.property.rawValue)),
        .init(key: "before", value: .string(kill.before.rawValue)),
        .init(key: "after", value: .string(kill.after.rawValue)),
      ]
      if let length = kill.length { members.append(.init(key: "steps", value: .integer(length))) }
      return members
    case .survived(let models, let remark):
      var members: [JSONElement.Member] = [
        .init(key: "models", value: .integer(models)),
        .init(key: "behaviour", value: .string(remark.word)),
      ]
      if case .judgedDifferently(let property, let before, let after) = remark {
        members += [
          .init(key: "property", value: .string(property.rawValue)),
          .init(key: "before", value: .string(before.rawValue)),
          .init(key: "after", value: .string(after.rawValue)),
        ]
      }
      return members
    case .notRun: return []
    case .equivalent(let models): return [.init(key: "models", value: .integer(models))]
    case .incomplete(let model, let reason):
      return [
        .init(key: "model", value: .string(model)), .init(key: "reason", value: .string(reason)),
      ]
    case .invalid(let reason): return [.init(key: "reason", value: .string(reason))]
    }
  }
}
