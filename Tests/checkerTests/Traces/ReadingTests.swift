import Explorer
import Invariants
import Spec
import Testing

@testable import checker

/// The racing accesses of the counterexample of a shipped model that breaks a property, in words.
private func races(_ name: String, breaking property: String) throws -> [String] {
  let (model, traces) = try shippedTraces(name)
  let found = CounterexampleBuilder(model).counterexamples(of: traces)
  let counterexample = try #require(
    found.first { $0.breaks.contains { $0.property == property } })
  return CauseText(counterexample: counterexample).rows.filter { $0.title == "race" }.map(\.text)
}

@Test func `a reading is linked to its later uses`() throws {
  #expect(
    try races("field/B03-late-event-before", breaking: "MetadataRemoval") == [
      "host0 xapi events reads at step 5 (readResidentOn vm0) and uses the value at steps 8, 10 and "
        + "16, after steps of host0 xenopsd, client and master xapi. Without interruption between "
        + "steps 5 and 16, step 16 (removeMetadata vm0 name=original once=idle) is not enabled.",
      "host0 xapi events reads at step 7 (readXenopsd vm0) and uses the value at steps 10 and 16, "
        + "after steps of host0 xenopsd, client and master xapi. Without interruption between "
        + "steps 7 and 16, step 16 (removeMetadata vm0 name=original once=idle) is not enabled.",
    ])
}

@Test func `a stale check is reported with the overwriting step and the outcome of a serial order`()
  throws
{
  let found = try races("overview-migration", breaking: "LocationAgrees")
  #expect(
    found.contains(
      "Step 24 (host0 xapi events: readXenopsd vm0) depends on host0: vm0 metadata, domain "
        + "suspended. Step 25 (host0 xenopsd) changes it to absent, and host0 xapi events continues "
        + "at step 40. Without interruption between steps 24 and 40, there is no violation."))
}

@Test(arguments: ["overview-migration", "start-lost-replies", "field/B03-late-event-before"])
func `the outcome without interruption is that of a replay`(name: String) throws {
  let (model, traces) = try shippedTraces(name)
  for trace in traces {
    let rerun = Rerun(trace, of: model.machine)
    let activities = Activities(rerun).list
    for reading in ReadingFinder(rerun, Folding(rerun)).list() {
      let piece = reading.step...reading.lastUse
      let own = piece.filter { activities[$0] == activities[reading.step] }
      let others = piece.filter { activities[$0] != activities[reading.step] }
      let order =
        Array(0..<reading.step) + own + others
        + Array(trace.steps.indices.dropFirst(reading.lastUse + 1))
      var pool = trace.initial
      var stop: Int?
      for index in order {
        let step = trace.steps[index]
        let phrase = model.machine.phrase(of: step.transition, from: step.before)
        let next = model.machine.successors(of: pool).list.first {
          model.machine.phrase(of: $0.transition, from: pool) == phrase
            && model.machine.actorPhrase(of: $0.transition)
              == model.machine.actorPhrase(of: step.transition)
        }
        guard let next else {
          stop = index
          break
        }
        pool = next.pool
      }
      if case .stops(let index) = reading.serialOrder { #expect(stop == index) }
      if case .holds = reading.serialOrder { #expect(stop == nil) }
      #expect(own.count >= 2 && !others.isEmpty)
    }
  }
}
