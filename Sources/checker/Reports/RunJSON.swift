import Explorer
import Invariants
import Spec

/// Renders runs as JSON; the shape is documented in docs/output.md and changes only with `version`.
struct RunJSON {
  /// The version of the shape.
  static let version = 1

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
      "reductions": run.reductions.element,
      "properties": .array(run.verdicts.map(property)),
      "firings": .array(run.firings.map(firing)),
      "counterexamples": .array(run.counterexamples.map(counterexample)),
    ])
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

  private func counterexample(_ trace: Trace) -> JSONElement {
    let machine = run.model.machine
    return [
      "property": .string(trace.property.rawValue),
      "explanation": .string(trace.explanation(of: machine)),
      "isShortest": .boolean(trace.isShortest),
      "initially": facts(of: trace.initial),
      "steps": .array(
        trace.steps.enumerated().map { index, step in
          [
            "number": .integer(index + 1),
            "actor": .string(machine.actorPhrase(of: step.transition)),
            "step": .string(machine.phrase(of: step.transition, from: step.before)),
            "changes": .array(changes(in: step)),
            "movedCalls": .array(movedCalls(in: step)),
          ]
        }),
      "finally": facts(of: trace.last),
      "pending": .array(
        machine.pendingThreads(of: trace.last).map { thread in
          [
            "actor": .string(thread.actor), "procedure": .string(thread.procedure),
            "step": .string(thread.step),
          ]
        }),
    ]
  }

  private func facts(of pool: PoolState) -> JSONElement {
    .array(
      pool.facts(of: run.model.machine.size).map { fact in
        [
          "subject": .string(fact.subject), "field": .string(fact.field),
          "value": .string(fact.value),
        ]
      })
  }

  private func movedCalls(in step: TraceStep) -> [JSONElement] {
    let machine = run.model.machine
    return machine.movedCalls(by: step.transition, from: step.before, to: step.after).map { move in
      .object(present: [
        "call": .string(move.call), "waitedFor": .string(move.waitedFor),
        "goesOnWith": move.goesOnWith.map { .string($0) },
      ])
    }
  }

  private func changes(in step: TraceStep) -> [JSONElement] {
    let size = run.model.machine.size
    return zip(step.before.facts(of: size), step.after.facts(of: size))
      .filter { $0.0.value != $0.1.value }
      .map { before, after in
        [
          "subject": .string(after.subject), "field": .string(after.field),
          "before": .string(before.value), "after": .string(after.value),
        ]
      }
  }
}
