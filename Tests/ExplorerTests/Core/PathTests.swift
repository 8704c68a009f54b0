import Explorer
import TestSupport
import Testing

/// The transitions out of a state, in order, and the findings of the state itself.
func transitions<System: TransitionSystem>(
  from state: System.State, in system: System
) -> (steps: [(state: System.State, label: Int, findings: Findings)], own: Findings) {
  var steps: [(state: System.State, label: Int, findings: Findings)] = []
  let own = system.forEachTransition(from: state) { steps.append(($0, $1, $2)) }
  return (steps, own)
}

@Test(arguments: 0..<60 as Range<UInt64>, [1, 4])
func `every path is a shortest one and can be replayed`(seed: UInt64, threads: Int) throws {
  let system = GraphSystem.random(seed: 500 + seed, states: 300)
  let naive = NaiveExplorer(system)
  let exploration = try explore(
    system, options: ExplorationOptions(threads: threads), hash: WordHash.self, tuning: .tiny)
  for index in 0..<exploration.distinctStates {
    let path = exploration.path(to: Occurrence(state: index), in: system)
    #expect(path.steps.count == naive.depths[index])
    #expect(system.initialStates.contains(Int(path.initial)))
    var state = path.initial
    for step in path.steps {
      let replayed = transitions(from: state, in: system).steps[step.transition]
      #expect(replayed.state == step.state)
      #expect(replayed.label == step.label)
      state = step.state
    }
    #expect(state == exploration.state(at: index))
  }
}

@Test(arguments: 0..<100 as Range<UInt64>)
func `the end of a path shows the property's finding`(seed: UInt64) throws {
  let system = GraphSystem.random(seed: 900 + seed, states: 200)
  let exploration = try explore(system, options: ExplorationOptions(threads: 2))
  for property in 0..<system.propertyCount {
    let bit = UInt64(1) << UInt64(property)
    if let occurrence = exploration.firstViolations[property] {
      let found = finding(at: occurrence, in: system, exploration)
      #expect(found.violated & bit != 0)
    }
    if let occurrence = exploration.firstApplications[property] {
      let found = finding(at: occurrence, in: system, exploration)
      #expect(found.applied & bit != 0)
    }
  }
}

/// The findings of the system at the end of the path to an occurrence.
private func finding(
  at occurrence: Occurrence, in system: GraphSystem, _ exploration: Exploration<UInt64>
) -> Findings {
  let path = exploration.path(to: occurrence, in: system)
  guard let transition = occurrence.transition else {
    return transitions(from: path.steps.last?.state ?? path.initial, in: system).own
  }
  let before = path.steps.dropLast().last?.state ?? path.initial
  let step = transitions(from: before, in: system).steps[transition]
  #expect(path.steps.last?.state == step.state)
  #expect(path.steps.last?.transition == transition)
  return step.findings
}
