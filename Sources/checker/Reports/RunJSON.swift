import Explorer
import Invariants
import Spec

/// Renders runs as JSON; the shape is documented in docs/output.md and changes only with `version`.
struct RunJSON {
  /// The version of the shape.
  static let version = 3

  let run: ModelRun

  /// The document for several runs.
  static func document(_ runs: [JSONElement], status: ExitStatus) -> JSONElement {
    [
      "version": .integer(version), "status": .integer(Int(status.rawValue)),
      "models": .array(runs),
    ]
  }

  /// One run.
  var element: JSONElement {
    .object(present: [
      "model": .string(run.model.path),
      "title": .string(run.model.title),
      "completion": .string(run.isExhaustive ? "exhaustive" : "incomplete"),
      "reason": run.completion.phrase.map { .string($0) },
      "statesGenerated": .integer(run.statesGenerated),
      "distinctStates": .integer(run.distinctStates),
      "depth": .integer(run.depth),
      "store": .string(run.store.rawValue),
      "bitsPerState": .integer(run.bitsPerState),
      "bytesPerState": .integer(run.bytesPerState),
      "memoryBytes": .integer(run.memoryBytes),
      "seconds": .number(run.seconds),
      "comesToRest": run.rest.pinned.map { .string($0.rawValue) },
      "reductions": run.reductions.element,
      "properties": .array(run.verdicts.map(property)),
      "firings": .array(run.firings.map(firing)),
      "counterexamples": .array(run.reportedCounterexamples.map(\.element)),
      "lasso": lasso,
    ])
  }

  /// The behaviour that goes on for ever, nil if there is none.
  private var lasso: JSONElement? {
    guard case .notAlways(let lasso) = run.rest else { return nil }
    let steps = CounterexampleBuilder(run.model).counterexample(of: lasso)
    return [
      "loopsTo": .integer(lasso.stemLength), "acting": .strings(lasso.acting),
      "interrupted": .strings(lasso.interrupted), "trace": steps.element,
    ]
  }

  private func property(_ property: Property, _ verdict: Verdict) -> JSONElement {
    .object(present: [
      "name": .string(property.rawValue), "kind": .string(property.kind.rawValue),
      "verdict": .string(verdict.rawValue),
      "expected": run.model.expectedVerdict(of: property).map { .string($0.rawValue) },
    ])
  }

  private func firing(_ procedure: String, _ step: String, _ count: Int) -> JSONElement {
    .object(present: [
      "procedure": procedure.isEmpty ? nil : .string(procedure), "step": .string(step),
      "count": .integer(count),
    ])
  }
}
