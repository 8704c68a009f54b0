import Explorer
import Invariants
import Spec
import Testing

@testable import checker

/// A state of the naive search: the values of its cells, and what has occurred.
private struct Place: Hashable {
  var values: [UInt8]
  var hasFirst: Bool
  var hasBoth: Bool
}

/// The length of the shortest counterexample in which one phrase occurs before another, by a search of
/// a few lines over states that are not packed; nil if there is none.
private func naiveLength(
  _ machine: PoolMachine, _ property: Property, _ first: String, before second: String
) -> Int? {
  let judge = Judge(machine, asking: [property])
  let bit = UInt64(1) << UInt64(property.number)
  var level = [(machine.model.initialState, false, false)]
  var seen: Set<Place> = []
  var depth = 0
  while !level.isEmpty {
    var next: [(PoolState, Bool, Bool)] = []
    for (pool, hasFirst, hasBoth) in level {
      var successors: [(PoolState, Transition)] = []
      let isQuiescent = machine.forEachTransition(from: pool) { successors.append(($0, $1)) }
      let findings = judge.findings(of: pool, isQuiescent: isQuiescent)
      if hasBoth, findings.violated & bit != 0 { return depth }
      for (after, transition) in successors {
        let name =
          "\(machine.actorPhrase(of: transition)): \(machine.phrase(of: transition, from: pool))"
        let both = hasBoth || (hasFirst && name.contains(second))
        let one = hasFirst || name.contains(first)
        if both,
          judge.findings(of: transition, from: pool, to: after).violated & bit != 0
        {
          return depth + 1
        }
        let place = Place(values: after.values(machine.size), hasFirst: one, hasBoth: both)
        if seen.insert(place).inserted { next.append((after, one, both)) }
      }
    }
    level = next
    depth += 1
  }
  return nil
}

private let cases: [(Property, with: String, first: String, second: String)] = [
  (.noFriendlyFire, "copyMemory before migrationLinkLoss", "copyMemory", "loses its connection"),
  (.noFriendlyFire, "checkDomain before suspendDomain", "checkDomain", "suspendDomain"),
  (
    .noFriendlyFire, "sendReady@host1 before copyMemory@host0", "host1 xenopsd: sendReady",
    "host0 xenopsd: copyMemory"
  ),
]

@Test(arguments: cases.indices)
func `the shortest counterexample with a constraint is as long as a naive search says`(
  index: Int
) throws {
  let (property, constraint, first, second) = cases[index]
  let model = try ModelSource.linkLoss.explored(asking: [.typeOK]).model
  let run = try WatchedRun.search(
    model, asking: [property], with: [constraint], ExplorationOptions())
  let expected = naiveLength(model.machine, property, first, before: second)
  #expect(run.traces.first?.steps.count == expected)
  #expect(run.completion == .exhausted)
}

@Test func `without a constraint that excludes something the result is that of check`() throws {
  let run = try ModelSource.linkLoss.explored()
  let watched = try WatchedRun.search(
    run.model, asking: nil, with: ["not hostCrash"], ExplorationOptions())
  #expect(watched.traces.map(\.property) == run.counterexamples.map(\.property))
  #expect(watched.traces.map(\.steps.count) == run.counterexamples.map(\.steps.count))
  #expect(watched.distinctStates == run.distinctStates)
}

@Test func `no counterexample has a forbidden transition`() throws {
  let model = try ModelSource.linkLoss.explored(asking: [.typeOK]).model
  let run = try WatchedRun.search(
    model, asking: [.noFriendlyFire], with: ["not migrationLinkLoss"], ExplorationOptions())
  #expect(run.traces.isEmpty && run.status == .holds)
}

@Test(arguments: [
  ("renam", "found \"renam\" in a constraint, did you mean \"rename\"?"),
  (
    "rename@host7",
    "found \"@host7\" in \"rename@host7\", expected one of \"@host0\", \"@host1\" or \"@vm0\""
  ),
  (
    "rename before",
    "found the constraint \"rename before\", expected \"X\", \"not X\" or \"X before Y\""
  ),
  (
    "createSuspendImage",
    "found \"createSuspendImage\" in a constraint, a step that this model never takes"
  ),
])
func `a wrong constraint says what would be right`(text: String, message: String) throws {
  let model = try ModelSource.linkLoss.explored(asking: [.typeOK]).model
  do throws(Mistakes) {
    _ = try WatchExpression.watch([text], for: model.machine)
    Issue.record("it was accepted")
  } catch {
    #expect(error.diagnostics.map(\.message) == [message])
  }
}
