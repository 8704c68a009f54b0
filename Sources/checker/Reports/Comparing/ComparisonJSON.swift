import Invariants
import Spec

/// Renders a comparison as JSON; the shape is documented in docs/output.md and changes only with the
/// version of ``RunJSON``.
struct ComparisonJSON {
  let comparison: Comparison

  /// The document.
  var document: JSONElement {
    [
      "version": .integer(RunJSON.version), "status": .integer(Int(comparison.status.rawValue)),
      "a": side(comparison.runOfA), "b": side(comparison.runOfB),
      "properties": .array(
        comparison.properties.map { change in
          [
            "name": .string(change.property.rawValue), "change": .string(change.meaning.rawValue),
            "a": .string(change.verdictInA.rawValue), "b": .string(change.verdictInB.rawValue),
          ]
        }),
      "counterexamples": .array(comparison.counterexamples.map(\.element)),
      "procedures": .array(comparison.procedures.map(procedure)),
      "behaviours": .array(comparison.directions.map { behaviour($0.name, $0.outcome) }),
    ]
  }

  private func side(_ run: ModelRun) -> JSONElement {
    .object(present: [
      "model": .string(run.model.path), "title": .string(run.model.title),
      "design": .string(run.model.machine.model.design.name),
      "completion": .string(run.isExhaustive ? "exhaustive" : "incomplete"),
      "reason": run.completion.phrase.map { .string($0) },
      "statesGenerated": .integer(run.statesGenerated),
      "distinctStates": .integer(run.distinctStates), "depth": .integer(run.depth),
    ])
  }

  private func procedure(_ procedure: ProcedureDifference) -> JSONElement {
    .object(present: [
      "procedure": .string(procedure.procedure),
      "only": procedure.isNew.map { .string($0 ? "b" : "a") },
      "steps": .array(
        procedure.lines.map { line in
          .object(present: [
            "change": .string(line.change.rawValue), "a": line.before.map(place),
            "b": line.after.map(place),
          ])
        }),
    ])
  }

  private func place(_ place: ProcedureDifference.Version) -> JSONElement {
    ["number": .integer(place.number), "step": .string(place.text)]
  }

  private func behaviour(
    _ name: String, _ outcome: BehaviourDifference.Outcome
  ) -> JSONElement {
    let of: JSONElement = .string(name.lowercased())
    return switch outcome {
    case .alike: ["of": of, "result": "alike"]
    case .undecided(let reason):
      ["of": of, "result": "notDecided", "reason": .string(reason)]
    case .parts(let parting):
      [
        "of": of, "result": "parts", "steps": .integer(parting.trace.steps.count),
        "seen": .strings(parting.seen),
        "alternatives": .array(parting.alternatives.map { .strings($0) }),
        "run": parting.trace.element,
      ]
    }
  }
}
