import Explorer
import Invariants
import Spec
import Testing

@testable import checker

private func graph(
  _ source: ModelSource, radius: Int? = nil
) throws -> StateGraph {
  let run = try source.explored(asking: [.typeOK])
  let machine = run.model.machine
  return try StateGraph(machine, from: [machine.model.initialState], radius: radius, limit: 10_000)
}

@Test func `the graph has the states and the transitions that the search counts`() throws {
  for source in [ModelSource.migration, .linkLoss, .update] {
    let run = try source.explored(asking: [.typeOK])
    let graph = try graph(source)
    #expect(graph.states.count == run.distinctStates)
    #expect(graph.edges.count == run.statesGenerated - 1)
  }
}

@Test func `a radius limits the graph to the nearest states`() throws {
  let near = try graph(.migration, radius: 3)
  #expect(near.states.count == 7)
  let whole = try graph(.migration)
  #expect(near.edges.allSatisfy { $0.from < 7 && $0.to < 7 })
  #expect(whole.states.prefix(7) == near.states.prefix(7))
}

@Test func `collapsing the event procedure leaves one transition`() throws {
  var graph = try graph(.update)
  #expect((graph.states.count, graph.edges.count) == (6, 5))
  graph.collapse(["event"])
  #expect(graph.states.count == 2)
  #expect(graph.edges.map(\.phrase) == ["vm0 reports something on host0"])
}

@Test func `a graph that is too large is refused`() throws {
  let machine = try ModelSource.linkLoss.explored(asking: [.typeOK]).model.machine
  #expect(throws: StateGraph.TooLarge(limit: 100)) {
    try StateGraph(machine, from: [machine.model.initialState], radius: nil, limit: 100)
  }
}

@Test func `the Aldebaran format counts its transitions and states`() throws {
  let graph = try graph(.update)
  let text = GraphFormats(graph: graph, title: "t").render(.aut)
  #expect(
    text == """
      des (0, 5, 6)
      (0, "guest: vm0 reports something on host0", 1)
      (1, "host0 xapi events: takeEvent vm0", 2)
      (2, "host0 xapi events: recallEvent vm0", 3)
      (3, "host0 xapi events: readXenopsd vm0", 4)
      (4, "host0 xapi events: setResidentOn vm0", 5)

      """)
}
