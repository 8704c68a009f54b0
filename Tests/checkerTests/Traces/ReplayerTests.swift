import Explorer
import Invariants
import Spec
import Testing

@testable import checker

/// Saves the counterexample of a model in a folder and replays it against another text of the model.
private func replay(
  _ source: ModelSource, breaking property: Property, as changed: ModelSource
) throws -> (Counterexample, LoadedModel, Replay) {
  let run = try source.explored(asking: [property])
  let counterexample = CounterexampleBuilder(run.model).counterexamples(of: run.counterexamples)[0]
  var result: (Counterexample, LoadedModel, Replay)?
  try withTemporaryFolder { folder in
    let model = try changed.load(in: folder)
    result = (counterexample, model, Replayer(counterexample, model).run())
  }
  return try #require(result)
}

@Test func `a trace of the model as it is fits`() throws {
  let (counterexample, _, replay) = try replay(
    .linkLoss, breaking: .noFriendlyFire, as: .linkLoss)
  #expect(replay.difference == nil)
  #expect(replay.steps.count == counterexample.steps.count)
}

@Test func `a trace fits a model in which more may happen`() throws {
  let more = ModelSource(more: [
    #""requests": { "migrate": 2 }"#, #""faults": { "migrationLinkLoss": 2, "replyLoss": 1 }"#,
  ])
  #expect(try replay(.linkLoss, breaking: .noFriendlyFire, as: more).2.difference == nil)
}

@Test func `a fault outside the budget is reported`() throws {
  let (_, _, replay) = try replay(.linkLoss, breaking: .noFriendlyFire, as: .migration)
  let difference = try #require(replay.difference)
  #expect(difference.step == 10)
  #expect(difference.reason == "it cannot happen: the model or the pool does not allow it now")
  #expect(difference.enabled.map(\.phrase) == ["sendMemory vm0"])
}

@Test func `a removed step is reported with the current position of its thread`() throws {
  let moved = ModelSource.linkLoss.adding(
    #""changes": [{ "in": "migrate.source", "remove": "copyMemory" }]"#)
  let difference = try #require(
    try replay(.linkLoss, breaking: .noFriendlyFire, as: moved).2.difference)
  #expect(difference.step == 8)
  #expect(difference.reason == "its thread is at suspendDomain of migrate.source")
}

@Test func `a different initial state is reported`() throws {
  var other = ModelSource.linkLoss
  other.initially = #"[{ "vm": 0, "running": { "on": 1 } }]"#
  let difference = try #require(
    try replay(.linkLoss, breaking: .noFriendlyFire, as: other).2.difference)
  #expect(difference.step == nil)
  #expect(
    difference.reason
      == "the pool begins otherwise: vm0.residentOn is 2, and 1 in the trace")
}

@Test func `the nearest behaviour that breaks the property is found`() throws {
  let longer = ModelSource.linkLoss.adding(
    #""changes": [{ "in": "migrate.source", "insert": { "step": "checkDomain", "name": "original" }, "before": "copyMemory" }]"#
  )
  let (counterexample, model, replay) = try replay(
    .linkLoss, breaking: .noFriendlyFire, as: longer)
  #expect(replay.difference?.step == 8)
  let adaptation = try #require(
    Adapter(counterexample, model, breaking: .noFriendlyFire).nearest())
  #expect((adaptation.kept, adaptation.leftOut, adaptation.new) == (13, 0, 1))
  let trace = Trace(
    property: .noFriendlyFire, initial: model.machine.model.initialState, steps: adaptation.steps)
  let last = try #require(trace.steps.last)
  #expect(
    Rerun(trace, of: model.machine).breaks(
      by: last.transition, from: last.before, to: last.after))
}

@Test func `a model without a violation has no nearest behaviour`() throws {
  let (counterexample, model, _) = try replay(
    .linkLoss, breaking: .noFriendlyFire, as: .migration)
  #expect(Adapter(counterexample, model, breaking: .noFriendlyFire).nearest() == nil)
}

@Test func `a gate replays the traces beside a model, and a folder has no model in them`() throws {
  try withTemporaryFolder { folder in
    let run = try ModelSource.linkLoss.explored(asking: [.noFriendlyFire])
    var counterexample = CounterexampleBuilder(run.model)
      .counterexamples(of: run.counterexamples)[0]
    _ = try ModelSource.linkLoss.write(in: folder)
    try OutputFile.write(
      JSONWriter.pretty(counterexample.element), to: folder + "/model.NoFriendlyFire.trace.json")
    #expect(try ModelFiles.find([folder]) == [folder + "/model.jsonc"])
    let model = try LoadedModel.load(folder + "/model.jsonc")
    #expect(try TraceCheck.mismatches(of: model) == [])
    #expect(try SavedTraces.withoutModel(below: folder) == [])
    try OutputFile.write("{}", to: folder + "/other.NoFriendlyFire.trace.json")
    #expect(
      try SavedTraces.withoutModel(below: folder)
        == [folder + "/other.NoFriendlyFire.trace.json"])
    #expect(throws: CommandFailure.self) { try TraceCheck.refuseWithoutModel([folder]) }
    counterexample.steps[8].identity.host = 1
    try OutputFile.write(
      JSONWriter.pretty(counterexample.element), to: folder + "/model.second.trace.json")
    let mismatches = try TraceCheck.mismatches(of: model)
    #expect(mismatches.map(\.subject) == ["model.second.trace.json"])
    #expect(mismatches[0].found.hasPrefix("at step 9 (host0 xenopsd: copyMemory vm0) that "))
  }
}
