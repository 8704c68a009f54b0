import Explorer
import Invariants
import Testing

@testable import Spec
@testable import checker

/// Models whose traces have steps that matter and steps that do not.
private let models = [
  "overview-migration", "start-lost-replies", "field/B03-late-event-before",
  "migration-link-loss", "current/migration-restart-record-pushed",
]

/// The traces of a shipped model.
func shippedTraces(_ name: String) throws -> (model: LoadedModel, traces: [Trace]) {
  let model = try LoadedModel.load(Repository.path + "/models/\(name).jsonc")
  let run = ModelRun.explore(model, asking: nil, ExplorationOptions(), reductions: .none)
  return (model, run.counterexamples)
}

/// Takes the steps of a trace by their words, and says whether the property breaks at the end.
///
/// A folded step keeps only what is called a counter or a budget. The result is nil if a step cannot be
/// taken, or if one that is shown changes something else than in the trace.
func breaks(_ trace: Trace, folding: [Bool], _ machine: PoolMachine) -> Bool? {
  let size = machine.size
  let names = size.cells.map { $0.name.lowercased() }
  let judge = Judge(machine, asking: [trace.property])
  var pool = trace.initial
  for (index, step) in trace.steps.enumerated() {
    let wanted = machine.phrase(of: step.transition, from: step.before)
    let actor = machine.actorPhrase(of: step.transition)
    var after: PoolState?
    var taken: Transition?
    _ = machine.forEachTransition(from: pool) { next, transition in
      guard after == nil, machine.actorPhrase(of: transition) == actor,
        machine.phrase(of: transition, from: pool) == wanted
      else { return }
      (after, taken) = (next, transition)
    }
    guard var next = after, let taken else { return nil }
    if folding[index] {
      var values = pool.values(size)
      let moved = next.values(size)
      for cell in values.indices
      where names[cell].contains("counter") || names[cell].contains("budgets")
        || names[cell].contains("databasewrites") || names[cell].contains("faultsinall")
      {
        values[cell] = moved[cell]
      }
      next = pool.setting(values.enumerated().map { ($0, $1) }, size)
    } else {
      let (old, new) = (pool.values(size), next.values(size))
      let (traceOld, traceNew) = (step.before.values(size), step.after.values(size))
      let isSame = old.indices.allSatisfy { cell in
        (old[cell] == new[cell] && traceOld[cell] == traceNew[cell])
          || (old[cell] != new[cell] && traceOld[cell] != traceNew[cell]
            && new[cell] == traceNew[cell])
      }
      if !isSame { return nil }
    }
    if index == trace.steps.count - 1 {
      let bit = UInt64(1) << UInt64(trace.property.number)
      let isQuiescent = machine.forEachTransition(from: next) { _, _ in }
      return trace.property.kind == .transition
        ? judge.findings(of: taken, from: pool, to: next).violated & bit != 0
        : judge.findings(of: next, isQuiescent: isQuiescent).violated & bit != 0
    }
    pool = next
  }
  return false
}

@Test(arguments: models)
func `a trace breaks its property without what its folded steps change`(name: String) throws {
  let (model, traces) = try shippedTraces(name)
  #expect(!traces.isEmpty)
  for trace in traces {
    let folding = Folding(Rerun(trace, of: model.machine))
    #expect(breaks(trace, folding: folding.isFolded, model.machine) == true, "\(trace.property)")
  }
}

@Test(arguments: models)
func `no step that is shown could be folded, unless it comes from outside or decides`(
  name: String
) throws {
  let (model, traces) = try shippedTraces(name)
  for trace in traces {
    let rerun = Rerun(trace, of: model.machine)
    let folding = Folding(rerun)
    for (index, step) in trace.steps.dropLast().enumerated()
    where !folding.isFolded[index] && step.transition.nature == .protocolStep
      && !rerun.decides(step)
    {
      var more = folding.isFolded
      more[index] = true
      #expect(breaks(trace, folding: more, model.machine) != true, "step \(index + 1)")
    }
  }
}

@Test func `the overview of a migration folds the answers that find nothing`() throws {
  let (model, traces) = try shippedTraces("overview-migration")
  let trace = try #require(traces.first { $0.property == .noFalseHalt })
  let folding = Folding(Rerun(trace, of: model.machine))
  let folded = folding.isFolded.indices.filter { folding.isFolded[$0] }.map { $0 + 1 }
  #expect(trace.steps.count == 41)
  #expect(folded == [9, 15, 18, 20, 21, 22, 23, 24, 25, 30, 31, 32, 33, 34, 35, 39])
}
