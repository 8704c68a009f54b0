import Explorer
import Invariants
import Spec
import TestSupport
import Testing

@testable import checker

@Test(arguments: SmallModel.all)
func `the explorer's counts are those of a naive one`(_ small: SmallModel) throws {
  let system = try small.system()
  let naive = NaiveExplorer(system)
  let found = try explore(system)
  #expect(naive.states.count == small.states && found.distinctStates == small.states)
  #expect(naive.statesGenerated == small.generated && found.statesGenerated == small.generated)
  #expect(naive.depths.last == small.depth && found.depth == small.depth)
  #expect(found.completion == .exhausted)
  #expect(found.labelCounts == naive.labelCounts)
  #expect(found.firstApplications == naive.firstApplications)
  #expect(found.firstViolations == naive.firstViolations)
  #expect(found.statesInOrderOfWords == naive.states.inOrderOfWords)
  let some = stride(from: 0, to: naive.states.count, by: max(1, naive.states.count / 200))
  #expect(some.allSatisfy { found.state(at: $0) == naive.states[$0] })
}

@Test(arguments: SmallModel.all)
func `the explorer's verdicts are those of a naive one`(_ small: SmallModel) throws {
  let naive = NaiveExplorer(try small.system())
  let run = try small.model.explored(asking: Property.allCases)
  #expect(run.verdicts.map(\.property) == Property.allCases)
  for (property, verdict) in run.verdicts {
    let applied = naive.firstApplications[property.number] != nil
    let violated = naive.firstViolations[property.number] != nil
    let expected: Verdict =
      if property.kind == .landmark {
        applied ? .reached : .notReached
      } else if violated { .violated } else { applied ? .holds : .vacuous }
    #expect(verdict == expected, "\(property)")
  }
  #expect(run.distinctStates == small.states && run.statesGenerated == small.generated)
  #expect(run.depth == small.depth && run.labelCounts == naive.labelCounts.map { Int($0) })
}

@Test(arguments: SmallModel.all)
func `each counterexample is as long as the violation is deep`(_ small: SmallModel) throws {
  let naive = NaiveExplorer(try small.system())
  let run = try small.model.explored(asking: Property.allCases)
  for trace in run.counterexamples {
    let first = try #require(naive.firstViolations[trace.property.number])
    let length = naive.depths[first.state] + (first.transition == nil ? 0 : 1)
    #expect(trace.steps.count == length, "\(trace.property)")
  }
}
