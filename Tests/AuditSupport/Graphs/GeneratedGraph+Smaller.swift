import Explorer

extension GeneratedGraph {
  /// The graph without anything that does not matter.
  ///
  /// - Parameter stillShows: whether a graph still shows the difference.
  public func minimised(_ stillShows: (GeneratedGraph) -> Bool) -> GeneratedGraph {
    var least = self
    while true {
      let before = least.weight
      least.leaveOutStates(stillShows)
      least.leaveOutEdges(stillShows)
      for simpler in least.simpler where stillShows(simpler) && simpler.weight < least.weight {
        least = simpler
      }
      least.simplifyEdges(stillShows)
      if least.weight == before { return least }
    }
  }

  /// What there is to leave out; each reduction makes it less.
  private var weight: Int {
    let all = edges.joined()
    return edges.count + initialStates.count + propertyCount + labelCount + copies + code.weight
      + (hash == .normal ? 0 : 1)
      + all.reduce(0) { $0 + 1 + $1.label + $1.turn + $1.silentStates + $1.findings.weight }
      + stateFindings.reduce(0) { $0 + $1.weight }
  }

  /// Leaves out states with their edges: many at a time, then one by one.
  private mutating func leaveOutStates(_ stillShows: (GeneratedGraph) -> Bool) {
    var length = max(1, edges.count / 2)
    while true {
      var end = edges.count
      while end > 0 {
        let removed = max(0, end - length)..<end
        if let smaller = without(states: removed), stillShows(smaller) { self = smaller }
        end = removed.lowerBound
      }
      guard length > 1 else { return }
      length /= 2
    }
  }

  private func without(states removed: Range<Int>) -> GeneratedGraph? {
    func number(_ state: Int) -> Int? {
      if removed.contains(state) { return nil }
      return state < removed.lowerBound ? state : state - removed.count
    }
    var smaller = self
    smaller.initialStates = initialStates.compactMap(number)
    guard !smaller.initialStates.isEmpty else { return nil }
    smaller.stateFindings.removeSubrange(removed)
    smaller.edges.removeSubrange(removed)
    for state in smaller.edges.indices {
      smaller.edges[state] = smaller.edges[state].compactMap { edge in
        guard let target = number(edge.target) else { return nil }
        var other = edge
        other.target = target
        return other
      }
    }
    return smaller
  }

  private mutating func leaveOutEdges(_ stillShows: (GeneratedGraph) -> Bool) {
    for state in edges.indices {
      for index in edges[state].indices.reversed() {
        var smaller = self
        smaller.edges[state].remove(at: index)
        if stillShows(smaller) { self = smaller }
      }
    }
    for index in initialStates.indices.reversed() where initialStates.count > 1 {
      var smaller = self
      smaller.initialStates.remove(at: index)
      if stillShows(smaller) { self = smaller }
    }
  }

  /// Makes each edge and each state plainer.
  private mutating func simplifyEdges(_ stillShows: (GeneratedGraph) -> Bool) {
    for state in edges.indices {
      if stateFindings[state] != Findings() {
        var smaller = self
        smaller.stateFindings[state] = Findings()
        if stillShows(smaller) { self = smaller }
      }
      for index in edges[state].indices {
        for change in Edge.simplifications {
          var smaller = self
          change(&smaller.edges[state][index])
          if smaller.weight < weight, stillShows(smaller) { self = smaller }
        }
      }
    }
  }

  /// Forms of the whole graph with one thing less.
  private var simpler: [GeneratedGraph] {
    var others: [GeneratedGraph] = []
    func add(_ change: (inout GeneratedGraph) -> Void) {
      var other = self
      change(&other)
      others.append(other)
    }
    add { $0.hash = .normal }
    if hash.wordCounts.contains(GraphCode().wordCount) { add { $0.code = GraphCode() } }
    add { $0.code.filling = .zeros }
    add { $0.code.multiplier = 1 }
    add { graph in
      graph.copies = 1
      for state in graph.edges.indices {
        for index in graph.edges[state].indices { graph.edges[state][index].turn = 0 }
      }
    }
    add { graph in
      graph.labelCount = 1
      for state in graph.edges.indices {
        for index in graph.edges[state].indices { graph.edges[state][index].label = 0 }
      }
    }
    let used = (stateFindings + edges.joined().map(\.findings)).reduce(0) { $0 | $1.applied }
    add { $0.propertyCount = 64 - used.leadingZeroBitCount }
    return others
  }
}

extension GeneratedGraph.Edge {
  /// What can be left out of an edge.
  fileprivate static var simplifications: [(inout Self) -> Void] {
    [
      { $0.label = 0 }, { $0.turn = 0 }, { $0.silentStates = 0 },
      { $0.silentStates = min(1, $0.silentStates) }, { $0.findings = Findings() },
    ]
  }
}

extension Findings {
  fileprivate var weight: Int { applied.nonzeroBitCount + violated.nonzeroBitCount }
}

extension GraphCode {
  fileprivate var weight: Int {
    (wordCount - 1) + (multiplier == 1 ? 0 : 1) + (filling == .zeros ? 0 : 1)
      + (firstBit == 0 ? 0 : 1)
  }
}
