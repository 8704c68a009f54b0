import Explorer
import Invariants
import Spec
import Testing

@testable import checker

/// The casts of the counterexamples of a model.
private func casts(_ run: ModelRun) -> [(trace: Trace, cast: Cast)] {
  var finder = CastFinder(run, ExplorationOptions(), .none)
  return run.counterexamples.map { ($0, finder.cast(of: $0, [$0.property])) }
}

@Test func `a migration that loses its link needs both, once`() throws {
  let run = try ModelSource.linkLoss.explored(asking: [.noFriendlyFire])
  let (_, cast) = try #require(casts(run).first)
  #expect(
    cast.members.map { "\($0.phrase) \($0.steps) \($0.needs.map(\.need))" } == [
      "VM.pool_migrate [0] [checker.Cast.Need.needed]",
      "a migration loses its connection [10] [checker.Cast.Need.needed]",
    ])
  #expect(cast.unused == [])
}

@Test func `unused faults of the model are listed`() throws {
  let source = ModelSource(more: [
    #""requests": { "migrate": 1 }"#, #""faults": { "migrationLinkLoss": 1, "replyLoss": 1 }"#,
  ])
  let run = try source.explored(asking: [.noFriendlyFire])
  #expect(try #require(casts(run).first).cast.unused == ["an answer is lost"])
}

/// A model without one of the happenings of a cast, as text: no part of the program takes it out.
private let needs: [(source: ModelSource, property: Property)] = [
  (.linkLoss, .noFriendlyFire), (.start(mayLose: "xenopsdRestart"), .everyCallEnds),
  (.start(mayLose: "xapiRestart"), .noLeftovers),
]

@Test(arguments: needs.indices)
func `a model without a needed request or fault has no violation`(index: Int) throws {
  let (source, property) = needs[index]
  let run = try source.explored(asking: [property])
  let (_, cast) = try #require(casts(run).first)
  #expect(cast.members.count == 2)
  #expect(
    cast.members.allSatisfy { $0.needs == [.init(property: property.rawValue, need: .needed)] })
  for part in source.more.indices {
    var without = source
    without.more.remove(at: part)
    let rest = try without.explored(asking: [property])
    #expect(rest.isExhaustive && rest.verdict(of: property) != .violated)
  }
}

@Test func `a search that a limit cuts short leaves a need undecided`() throws {
  let run = try ModelSource.linkLoss.explored(asking: [.noFriendlyFire])
  var finder = CastFinder(run, ExplorationOptions(limits: Limits(states: 5)), .none)
  let cast = finder.cast(of: try #require(run.counterexamples.first), [.noFriendlyFire])
  #expect(cast.members.map { $0.needs.map(\.need) }.contains([.undecided]))
}

@Test func `a request is needed only by the properties that need it`() throws {
  let model = try LoadedModel.load(
    Repository.path + "/models/field/B03-late-event-before.jsonc")
  let run = ModelRun.explore(model, asking: nil, ExplorationOptions(), reductions: .none)
  let found = casts(run).flatMap { trace, cast in
    cast.members.flatMap { member in
      member.needs.map { "\($0.property): \(member.phrase) \($0.need)" }
    }
  }
  #expect(found.contains("OwnerWritesPowerState: a guest shuts down needed"))
  #expect(!found.contains("OwnerWritesPowerState: VM.start needed"))
}
