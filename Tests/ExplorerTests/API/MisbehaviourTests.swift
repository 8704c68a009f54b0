import Explorer
import TestSupport
import Testing

@Test func `findings of a property that does not exist stop the program`() async {
  await #expect(processExitsWith: .failure) {
    var system = GraphSystem(edges: [(0, 1)])
    system.propertyCount = 1
    system.stateFindings[1] = Findings(applied: 2)
    _ = try explore(system)
  }
}

@Test func `a violation of a property that does not apply stops the program`() async {
  await #expect(processExitsWith: .failure) {
    var system = GraphSystem(edges: [(0, 1)])
    system.propertyCount = 1
    system.edges[0][0].findings = Findings(violated: 1)
    _ = try explore(system)
  }
}

@Test func `a label that does not exist stops the program`() async {
  await #expect(processExitsWith: .failure) {
    var system = GraphSystem(edges: [(0, 1)])
    system.edges[0][0].label = 1
    _ = try explore(system)
  }
}

@Test func `a path through a system that has changed stops the program`() async {
  await #expect(processExitsWith: .failure) {
    let exploration = try explore(GraphSystem(edges: [(0, 1), (1, 2)]))
    let changed = GraphSystem(edges: [(0, 1), (1, 3), (3, 2)])
    _ = exploration.path(to: Occurrence(state: 2), in: changed)
  }
}
