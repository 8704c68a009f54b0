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

@Test func `a reading is linked to the steps that act on it later`() throws {
  #expect(
    try races("field/B03-late-event-before", breaking: "MetadataRemoval") == [
      "host0 xapi events reads at step 5 (readResidentOn vm0) and acts on it at steps 8, 10 and 16, "
        + "after host0 xenopsd, client and master xapi came between. With steps 5 to 16 in one piece, step 16 "
        + "(removeMetadata vm0 name=original once=idle) cannot be taken.",
      "host0 xapi events reads at step 7 (readXenopsd vm0) and acts on it at steps 10 and 16, after "
        + "host0 xenopsd, client and master xapi came between. With steps 7 to 16 in one piece, step 16 "
        + "(removeMetadata vm0 name=original once=idle) cannot be taken.",
    ])
}

@Test func `a check that another step has made stale names both, and what a serial order gives`()
  throws
{
  let found = try races("overview-migration", breaking: "LocationAgrees")
  #expect(found.count >= 1)
  #expect(
    found.contains {
      $0.contains("makes that") && ($0.contains("nothing breaks") || $0.contains("cannot be taken"))
    })
}

@Test(arguments: ["overview-migration", "start-lost-replies", "field/B03-late-event-before"])
func `what is said to happen in one piece does happen`(name: String) throws {
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
