import Explorer
import TestSupport
import Testing

/// A graph of a few states with threads at random.
private func generated(seed: UInt64) -> GraphSystem {
  var numbers = RandomNumbers(seed: seed)
  let states = Int.random(in: 2...14, using: &numbers)
  var system = GraphSystem(edges: [(states - 1, states - 1)])
  system.fairThreadCount = Int.random(in: 0...4, using: &numbers)
  system.labelCount = system.fairThreadCount + 1
  for state in 0..<states {
    system.edges[state] = (0..<Int.random(in: 0...3, using: &numbers)).map { _ in
      GraphSystem.Edge(
        to: Int.random(in: 0..<states, using: &numbers),
        label: Int.random(in: 0..<system.labelCount, using: &numbers))
    }
  }
  return system
}

/// What is true of a graph, by the closure of its relation.
private struct NaiveAnswer {
  private(set) var hasCycle = false
  private(set) var fair: [[Int]] = []

  init(_ system: GraphSystem) {
    let count = system.edges.count
    var leads = Array(repeating: Array(repeating: false, count: count), count: count)
    for state in 0..<count {
      for edge in system.edges[state] { leads[state][edge.target] = true }
    }
    for middle in 0..<count {
      for from in 0..<count where leads[from][middle] {
        for to in 0..<count where leads[middle][to] { leads[from][to] = true }
      }
    }
    let reachable = (0..<count).filter { state in
      system.initialStates.contains { $0 == state || leads[$0][state] }
    }
    var left = reachable.filter { leads[$0][$0] }
    hasCycle = !left.isEmpty
    while let first = left.first {
      let component = left.filter { leads[first][$0] && leads[$0][first] }
      left.removeAll(where: component.contains)
      let starved = (0..<system.fairThreadCount).filter { thread in
        component.allSatisfy { state in
          let own = system.edges[state].filter { $0.label == thread }
          return !own.isEmpty && !own.contains { component.contains($0.target) }
        }
      }
      if starved.isEmpty { fair.append(component) }
    }
  }

  var endlessness: Endlessness {
    if !hasCycle { return .none }
    return fair.isEmpty
      ? .unfair : .fair(components: fair.count, states: fair.reduce(0) { $0 + $1.count })
  }
}

/// Whether a lasso is a behaviour of a graph, comes back to where its loop begins, and is fair.
private func isGood(_ lasso: Lasso<UInt64>, in system: GraphSystem) -> Bool {
  var state = lasso.stem.initial
  var acting: Set<Int> = []
  func take(_ step: PathStep<UInt64>) -> Bool {
    let edges = system.edges[Int(state)]
    guard step.transition < edges.count else { return false }
    let edge = edges[step.transition]
    acting.insert(edge.label)
    state = step.state
    return edge.target == Int(step.state) && edge.label == step.label
  }
  guard system.initialStates.contains(Int(state)), lasso.stem.steps.allSatisfy(take) else {
    return false
  }
  let begin = state
  acting = []
  guard !lasso.loop.isEmpty, lasso.loop.allSatisfy(take), state == begin else { return false }
  let threads = 0..<system.fairThreadCount
  let isFair = threads.allSatisfy { thread in
    acting.contains(thread)
      || lasso.loop.contains { step in
        !system.edges[Int(step.state)].contains { $0.label == thread }
      }
  }
  return isFair && lasso.acting == threads.filter(acting.contains)
}

@Test(arguments: [StoreKind.plain, .compressed])
func `endless behaviours of a thousand generated systems agree with a naive search`(
  _ store: StoreKind
) throws {
  var seen: Set<String> = []
  for seed in 0..<UInt64(1000) {
    let system = generated(seed: seed)
    let naive = NaiveAnswer(system)
    var options = ExplorationOptions(threads: seed % 2 == 0 ? 1 : 2, store: store)
    options.tuning = .tiny
    options.endlessness = .fair
    let exploration = try explore(system, options: options)
    #expect(exploration.endlessness == naive.endlessness, "seed \(seed)")
    let wide = try explore(Widened(system), options: options)
    #expect(wide.endlessness == naive.endlessness, "seed \(seed)")
    #expect((exploration.lasso != nil) == !naive.fair.isEmpty, "seed \(seed)")
    if let lasso = exploration.lasso {
      #expect(isGood(lasso, in: system), "seed \(seed)")
      let members = Set(naive.fair.joined())
      let depths = NaiveExplorer(system)
      let nearest = depths.states.indices.filter { members.contains(Int(depths.states[$0])) }
        .map { depths.depths[$0] }.min()
      #expect(lasso.stem.steps.count == nearest, "seed \(seed)")
      #expect(wide.lasso?.loop.map(\.transition) == lasso.loop.map(\.transition), "seed \(seed)")
    }
    options.endlessness = .any
    #expect(
      try explore(system, options: options).endlessness == (naive.hasCycle ? .possible : .none),
      "seed \(seed)")
    seen.insert(naive.hasCycle ? (naive.fair.isEmpty ? "unfair" : "fair") : "none")
  }
  #expect(seen == ["none", "unfair", "fair"])
}
