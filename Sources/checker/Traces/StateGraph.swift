import Spec

/// A part of the state graph of a model: its states in the order in which they were found, and the
/// transitions between them.
struct StateGraph {
  /// A transition between two states, by index.
  struct Edge: Equatable {
    var from: Int
    var to: Int
    /// The actor, and the transition in words.
    var actor: String
    var phrase: String
    /// The procedure; empty for a transition without a step.
    var procedure: String
  }

  /// The facts of each state that are not ordinary, one line each.
  private(set) var states: [[String]] = []
  /// The transitions, by the states that they leave.
  private(set) var edges: [Edge] = []
  /// The states of the trace that the graph was built around.
  private(set) var marked: Set<Int> = []

  /// Why a graph cannot be built.
  struct TooLarge: Error, Equatable {
    /// The number of states that was exceeded.
    var limit: Int
  }

  /// The states that can be reached from some states within a number of steps.
  ///
  /// - Parameters:
  ///   - starts: the states to begin with; they are marked if there are several.
  ///   - radius: the most steps from them; nil for all.
  ///   - limit: the most states.
  init(
    _ machine: PoolMachine, from starts: [PoolState], radius: Int?, limit: Int
  ) throws(TooLarge) {
    let size = machine.size
    var numbers: [[UInt8]: Int] = [:]
    var pools: [PoolState] = []
    var distances: [Int] = []
    func number(of pool: PoolState, _ distance: Int) -> Int {
      let values = pool.values(size)
      if let known = numbers[values] { return known }
      numbers[values] = pools.count
      pools.append(pool)
      distances.append(distance)
      return pools.count - 1
    }
    for start in starts { _ = number(of: start, 0) }
    if starts.count > 1 { marked = Set(pools.indices) }
    var next = 0
    while next < pools.count {
      guard pools.count <= limit else { throw TooLarge(limit: limit) }
      let (pool, distance) = (pools[next], distances[next])
      for successor in machine.successors(of: pool).list {
        let isKnown = numbers[successor.pool.values(size)] != nil
        if let radius, distance >= radius, !isKnown { continue }
        let position = Int(successor.transition.programCounter)
        edges.append(
          Edge(
            from: next, to: number(of: successor.pool, distance + 1),
            actor: machine.actorPhrase(of: successor.transition),
            phrase: machine.phrase(of: successor.transition, from: pool),
            procedure: position == 0 ? "" : machine.program.procedureNames[position]))
      }
      next += 1
    }
    states = pools.map { pool in
      pool.facts(of: size).filter { !$0.isOrdinary }.map {
        "\($0.subject): \($0.field) \($0.value)"
      }
    }
  }

  /// Merges the states between which only steps of some procedures lie.
  mutating func collapse(_ procedures: [String]) {
    var roots = Array(states.indices)
    func root(_ state: Int) -> Int {
      var state = state
      while roots[state] != state { state = roots[state] }
      return state
    }
    for edge in edges where procedures.contains(edge.procedure) {
      let (from, to) = (root(edge.from), root(edge.to))
      roots[max(from, to)] = min(from, to)
    }
    let kept = states.indices.filter { root($0) == $0 }
    var numbers = Array(repeating: 0, count: states.count)
    for (number, state) in kept.enumerated() { numbers[state] = number }
    var merged: [Edge] = []
    var seen: Set<String> = []
    for edge in edges where !procedures.contains(edge.procedure) {
      var edge = edge
      (edge.from, edge.to) = (numbers[root(edge.from)], numbers[root(edge.to)])
      let isNew = seen.insert("\(edge.from) \(edge.to) \(edge.actor) \(edge.phrase)").inserted
      if isNew { merged.append(edge) }
    }
    marked = Set(marked.map { numbers[root($0)] })
    states = kept.map { states[$0] }
    edges = merged
  }
}
