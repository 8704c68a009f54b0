/// The strongly connected components of graphs, by the transitions that an observer does not see.
///
/// The graphs are taken as one, side by side. The states of a component can all do the same, as far as
/// an observer can tell. Components are numbered so that a transition that is not seen leads to a
/// lower one.
struct SilentComponents {
  /// The component of each state of each graph.
  private(set) var components: [[Int32]]
  /// The observation of each component.
  private(set) var observations: [Int32] = []
  /// The first target of each component, and the number of all targets at the end.
  private(set) var firstTargets: [Int] = [0]
  /// The other components that each component's transitions lead to, each once.
  private(set) var targets: [Int32] = []

  /// The components of some graphs.
  init(_ graphs: [ObservedGraph]) {
    components = []
    for graph in graphs {
      components.append(Self.components(of: graph, after: observations.count))
      let count = components[components.count - 1].max().map { Int($0) + 1 } ?? observations.count
      observations += Array(repeating: 0, count: count - observations.count)
      for (state, component) in components[components.count - 1].enumerated() {
        observations[Int(component)] = graph.observations[state]
      }
    }
    var members: [[(graph: Int, state: Int32)]] = Array(repeating: [], count: observations.count)
    for (graph, list) in components.enumerated() {
      for (state, component) in list.enumerated() {
        members[Int(component)].append((graph, Int32(state)))
      }
    }
    for (component, list) in members.enumerated() {
      var found: [Int32] = []
      for (graph, state) in list {
        for target in graphs[graph].targets(of: Int(state)) {
          let other = components[graph][Int(target)]
          if Int(other) != component { found.append(other) }
        }
      }
      targets += found.sortedWithoutRepetitions
      firstTargets.append(targets.count)
    }
  }

  /// The number of components.
  var count: Int { observations.count }

  /// The other components that a component's transitions lead to.
  func targets(of component: Int) -> ArraySlice<Int32> {
    targets[firstTargets[component]..<firstTargets[component + 1]]
  }

  /// The component of each state, by Tarjan's algorithm without recursion.
  ///
  /// - Parameter first: the number of the first component.
  private static func components(of graph: ObservedGraph, after first: Int) -> [Int32] {
    let unvisited = Int32(-1)
    var numbers = Array(repeating: unvisited, count: graph.stateCount)
    var lowest = numbers
    var components = numbers
    var (next, nextComponent) = (Int32(0), Int32(first))
    var open: [Int32] = []
    var path: [(state: Int, transition: Int)] = []
    func enter(_ state: Int) {
      numbers[state] = next
      lowest[state] = next
      next += 1
      open.append(Int32(state))
      path.append((state, graph.firstTransitions[state]))
    }
    for root in 0..<graph.stateCount where numbers[root] == unvisited {
      enter(root)
      while let (state, transition) = path.last {
        if transition < graph.firstTransitions[state + 1] {
          path[path.count - 1].transition += 1
          let target = Int(graph.targets[transition])
          guard graph.observations[target] == graph.observations[state] else { continue }
          if numbers[target] == unvisited {
            enter(target)
          } else if components[target] == unvisited {
            lowest[state] = min(lowest[state], numbers[target])
          }
          continue
        }
        path.removeLast()
        if let caller = path.last?.state { lowest[caller] = min(lowest[caller], lowest[state]) }
        guard lowest[state] == numbers[state] else { continue }
        while let member = open.popLast() {
          components[Int(member)] = nextComponent
          if Int(member) == state { break }
        }
        nextComponent += 1
      }
    }
    return components
  }
}

extension [Int32] {
  /// The numbers in order, each once.
  var sortedWithoutRepetitions: [Int32] {
    guard count > 1 else { return self }
    var result: [Int32] = []
    result.reserveCapacity(count)
    for number in sorted() where number != result.last { result.append(number) }
    return result
  }
}
