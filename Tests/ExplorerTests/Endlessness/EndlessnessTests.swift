import Explorer
import TestSupport
import Testing

/// A system in which each transition is made by a thread, nil for one to which no fairness is due.
private func system(
  threads: Int, _ edges: (source: Int, target: Int, thread: Int?)...
) -> GraphSystem {
  var system = GraphSystem(edges: edges.map { ($0.source, $0.target) })
  for state in system.edges.indices {
    system.edges[state] = edges.filter { $0.source == state }.map {
      GraphSystem.Edge(to: $0.target, label: $0.thread ?? threads)
    }
  }
  system.labelCount = threads + 1
  system.fairThreadCount = threads
  return system
}

/// The exploration of a system with a question, which must be the same with either store.
private func explored(
  _ system: GraphSystem, _ question: Endlessness.Question = .fair
) throws -> Exploration<UInt64> {
  var options = ExplorationOptions(threads: 1, store: .plain)
  options.endlessness = question
  let plain = try explore(system, options: options)
  options.store = .compressed
  let compressed = try explore(system, options: options)
  #expect(compressed.endlessness == plain.endlessness)
  #expect(compressed.lasso == plain.lasso)
  return plain
}

@Test func `nothing is known of endless behaviours unless somebody asks`() throws {
  let loop = system(threads: 1, (0, 0, 0))
  #expect(try explored(loop, .nothing).endlessness == .notKnown)
  #expect(try explored(loop, .any).endlessness == .possible)
}

@Test func `every behaviour of a graph without a cycle ends`() throws {
  let diamond = system(threads: 2, (0, 1, 0), (0, 2, 1), (1, 3, 1), (2, 3, 0))
  #expect(try explored(diamond, .any).endlessness == .none)
  #expect(try explored(diamond).endlessness == .none)
}

@Test func `an incomplete search knows nothing of endless behaviours`() throws {
  var options = ExplorationOptions(threads: 1, limits: Limits(depth: 1))
  options.endlessness = .any
  let loop = system(threads: 1, (0, 1, 0), (1, 2, 0), (2, 1, 0))
  #expect(try explore(loop, options: options).endlessness == .notKnown)
}

@Test func `a state that is its own successor is a loop`() throws {
  let exploration = try explored(system(threads: 1, (0, 1, 0), (1, 1, 0)))
  #expect(exploration.endlessness == .fair(components: 1, states: 1))
  let lasso = try #require(exploration.lasso)
  #expect(lasso.stem.steps.map(\.state) == [1])
  #expect(lasso.loop.map(\.state) == [1])
  #expect(lasso.acting == [0])
  #expect(lasso.interrupted == [])
}

@Test func `a loop is not fair if a thread that always could never acts in it`() throws {
  // Thread 1 can leave from both states.
  let exploration = try explored(
    system(threads: 2, (0, 1, 0), (1, 0, 0), (0, 2, 1), (1, 2, 1)))
  #expect(exploration.endlessness == .unfair)
  #expect(exploration.lasso == nil)
}

@Test func `a loop is fair if a thread that does not act cannot act at some state of it`() throws {
  let exploration = try explored(system(threads: 2, (0, 1, 0), (1, 0, 0), (0, 2, 1)))
  #expect(exploration.endlessness == .fair(components: 1, states: 2))
  let lasso = try #require(exploration.lasso)
  #expect(lasso.stem.steps == [])
  #expect(lasso.loop.map(\.state) == [1, 0])
  #expect(lasso.acting == [0])
  #expect(lasso.interrupted == [1])
}

@Test func `what may come, but need not, makes no loop unfair`() throws {
  let exploration = try explored(
    system(threads: 1, (0, 1, 0), (1, 0, 0), (0, 2, nil), (1, 2, nil)))
  #expect(exploration.endlessness == .fair(components: 1, states: 2))
}

@Test func `a fair loop lets every thread act that always can`() throws {
  // The nearest loop, between 0 and 1, is without thread 1, which acts only at 2.
  let exploration = try explored(
    system(
      threads: 2, (0, 1, 0), (1, 0, 0), (1, 2, 0), (2, 0, 1), (0, 3, 1), (1, 3, 1), (3, 3, 0)))
  #expect(exploration.endlessness == .fair(components: 2, states: 4))
  let lasso = try #require(exploration.lasso)
  #expect(lasso.loop.map(\.state) == [1, 2, 0])
  #expect(lasso.acting == [0, 1])
}

@Test func `the stem is a shortest one to the nearest fair loop`() throws {
  // The loop at 1 is unfair, the one at 4 is nearer than the one at 6.
  let exploration = try explored(
    system(
      threads: 2, (0, 1, 0), (1, 1, 0), (1, 2, 1), (2, 5, 0), (5, 6, 0), (6, 6, 0), (2, 3, 1),
      (3, 4, 1), (0, 3, 1), (4, 4, 1)))
  #expect(exploration.endlessness == .fair(components: 2, states: 2))
  #expect(try #require(exploration.lasso).stem.steps.map(\.state) == [3, 4])
}
