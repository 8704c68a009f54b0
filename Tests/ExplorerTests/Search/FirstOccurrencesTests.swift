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

@Test func `a state's finding is nearer than those of transitions on the same level`() throws {
  // State 2 is one step away, and the transition out of state 1 ends two steps away.
  var system = GraphSystem(edges: [(0, 1), (0, 2), (1, 0)])
  system.propertyCount = 1
  system.edges[1][0].findings = violation
  system.stateFindings[2] = violation
  let exploration = try explore(system)
  #expect(exploration.firstViolations == [Occurrence(state: 2)])
  #expect(exploration.firstApplications == [Occurrence(state: 2)])
}

@Test func `failing fast reports the nearest violation, whatever its parent`() throws {
  var system = GraphSystem(edges: [(0, 1), (0, 2), (1, 0)])
  system.propertyCount = 2
  system.edges[1][0].findings = Findings(applied: 1, violated: 1)
  system.stateFindings[2] = Findings(applied: 2, violated: 2)
  let exploration = try explore(system, options: ExplorationOptions(failFast: true))
  #expect(exploration.completion == .stoppedAtViolation)
  #expect(exploration.firstViolations == [nil, Occurrence(state: 2)])
}

@Test func `failing fast reports a transition before a later state of the same distance`() throws {
  // The search stops before it expands state 1, which is as far away and comes later.
  var system = GraphSystem(edges: [(0, 1), (0, 0)])
  system.propertyCount = 2
  system.stateFindings[1] = Findings(applied: 1, violated: 1)
  system.edges[0][1].findings = Findings(applied: 2, violated: 2)
  let exploration = try explore(system, options: ExplorationOptions(failFast: true))
  #expect(exploration.completion == .stoppedAtViolation)
  #expect(exploration.firstViolations == [nil, Occurrence(state: 0, transition: 1)])
}

@Test func `failing fast reports the first of the properties violated together`() throws {
  var system = GraphSystem(edges: [(0, 1)])
  system.propertyCount = 3
  system.stateFindings[1] = Findings(applied: 7, violated: 6)
  let exploration = try explore(system, options: ExplorationOptions(failFast: true))
  #expect(exploration.firstViolations == [nil, Occurrence(state: 1), nil])
}

@Test(arguments: 0..<200 as Range<UInt64>)
func `failing fast keeps only the nearest violation`(seed: UInt64) throws {
  let system = GraphSystem.random(seed: seed, states: 300)
  let naive = NaiveExplorer(system)
  var first: Fingerprint<UInt64>?
  for (store, threads) in [(StoreKind.plain, 1), (.plain, 4), (.compressed, 1), (.compressed, 2)] {
    let exploration = try explore(
      system, options: ExplorationOptions(threads: threads, store: store, failFast: true),
      hash: WordHash.self, tuning: .tiny)
    if let (property, occurrence) = naive.nearestViolation {
      var violations: [Occurrence?] = Array(repeating: nil, count: system.propertyCount)
      violations[property] = occurrence
      #expect(exploration.completion == .stoppedAtViolation)
      #expect(exploration.firstViolations == violations)
      #expect(exploration.distance(to: occurrence) == naive.distance(to: occurrence))
      #expect(exploration.depth <= naive.depths[occurrence.state] + 1)
    } else {
      expectAgreement(exploration, naive, "nothing is violated")
    }
    let fingerprint = Fingerprint(exploration)
    #expect(fingerprint == first ?? fingerprint)
    first = fingerprint
  }
}

@Test func `a search ends after the level by which all sufficient violations are found`() throws {
  var system = GraphSystem(edges: [(0, 1), (1, 2), (2, 3), (3, 4), (4, 5)])
  system.propertyCount = 3
  system.stateFindings[1] = Findings(applied: 1, violated: 1)
  system.stateFindings[3] = Findings(applied: 2, violated: 2)
  var options = ExplorationOptions()
  options.sufficientViolations = 3
  let exploration = try explore(system, options: options)
  #expect(exploration.completion == .stoppedAtViolation)
  #expect(exploration.distinctStates == 5)
  #expect(exploration.firstViolations == [Occurrence(state: 1), Occurrence(state: 3), nil])
  options.sufficientViolations = 5
  #expect(try explore(system, options: options).completion == .exhausted)
}
