import Explorer
import TestSupport
import Testing

private let violation = Findings(applied: 1, violated: 1)

@Test func `a state's own finding comes before those of its transitions`() throws {
  var system = GraphSystem(edges: [(0, 1), (1, 2)])
  system.propertyCount = 1
  system.stateFindings[1] = violation
  system.edges[1][0].findings = violation
  let exploration = try explore(system)
  #expect(exploration.firstViolations == [Occurrence(state: 1)])
}

@Test func `a transition's finding comes before that of the state it leads to`() throws {
  var system = GraphSystem(edges: [(0, 1), (0, 2), (2, 0)])
  system.propertyCount = 2
  system.stateFindings[2] = Findings(applied: 3, violated: 3)
  system.edges[0][1].findings = violation
  let exploration = try explore(system)
  #expect(
    exploration.firstViolations == [Occurrence(state: 0, transition: 1), Occurrence(state: 2)])
}

@Test(arguments: 0..<100 as Range<UInt64>)
func `failing fast keeps the least violation and no other`(seed: UInt64) throws {
  let system = GraphSystem.random(seed: seed, states: 300)
  let naive = NaiveExplorer(system)
  let least = naive.firstViolations.compactMap(\.self).min {
    ($0.state, $0.transition ?? -1) < ($1.state, $1.transition ?? -1)
  }
  var first: Fingerprint<UInt64>?
  for threads in [1, 2, 4] {
    let exploration = try explore(
      system, options: ExplorationOptions(threads: threads, failFast: true), hash: WordHash.self,
      tuning: .tiny)
    let violations = exploration.firstViolations.compactMap(\.self)
    if let least {
      #expect(exploration.completion == .stoppedAtViolation)
      #expect(violations == [least])
      let depthReached = naive.depths[least.state] + 1
      #expect(exploration.depth <= depthReached)
    } else {
      expectAgreement(exploration, naive, "nothing is violated")
    }
    let fingerprint = Fingerprint(exploration)
    #expect(fingerprint == first ?? fingerprint)
    first = fingerprint
  }
}
