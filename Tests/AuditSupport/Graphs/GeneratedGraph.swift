public import Explorer
public import TestSupport

/// A random transition system: a base graph, how it is unfolded, and how its states are packed.
///
/// Unfolded, each state of the base is several alike ones, and an edge may lead through silent
/// states. A search with every reduction sees the base alone.
public struct GeneratedGraph: Sendable {
  /// A transition of the base.
  public struct Edge: Sendable {
    /// The state that it leads to.
    public var target: Int
    /// The label.
    public var label = 0
    /// Its findings about the properties.
    public var findings = Findings()
    /// The number of places by which the copy changes: from copy *k* to copy *k* + `turn`.
    public var turn = 0
    /// The number of silent states on the way.
    public var silentStates = 0
  }

  /// The hash functions of a search.
  public enum Hash: String, CaseIterable, Sendable {
    /// The function for normal use.
    case normal
    /// A function with few values.
    case coarse
    /// A function with one value.
    case constant
  }

  /// The initial states of the base, in copy 0.
  public var initialStates: [Int]
  /// The transitions out of each state of the base.
  public var edges: [[Edge]]
  /// The findings of each state of the base.
  public var stateFindings: [Findings]
  /// The number of properties.
  public var propertyCount = 0
  /// The number of labels.
  public var labelCount = 1
  /// The number of alike copies of each state.
  public var copies = 1
  /// How states are packed.
  public var code = GraphCode()
  /// The hash function of the search.
  public var hash = Hash.normal

  /// A graph without edges.
  public init(states: Int) {
    initialStates = [0]
    edges = Array(repeating: [], count: states)
    stateFindings = Array(repeating: Findings(), count: states)
  }
}

extension GeneratedGraph {
  /// The graph without reductions, with every state by itself.
  ///
  /// First come the copies of the states of the base, then the silent states of each edge.
  public var unfolded: GraphSystem {
    var system = GraphSystem(
      initialStates: initialStates.map { $0 * copies }, edges: [(stateCount - 1, stateCount - 1)])
    system.propertyCount = propertyCount
    system.labelCount = labelCount
    system.edges[stateCount - 1] = []
    var silent = edges.count * copies
    for (source, edges) in edges.enumerated() {
      for copy in 0..<copies {
        system.stateFindings[source * copies + copy] = stateFindings[source]
      }
      for edge in edges {
        for copy in 0..<copies {
          var target = edge.target * copies + (copy + edge.turn) % copies
          for _ in 0..<edge.silentStates {
            system.edges[silent] = [GraphSystem.Edge(to: target)]
            // A state that waits for a silent step is like the state after it.
            system.stateFindings[silent] = stateFindings[edge.target]
            target = silent
            silent += 1
          }
          system.edges[source * copies + copy].append(
            GraphSystem.Edge(to: target, label: edge.label, findings: edge.findings))
        }
      }
    }
    return system
  }

  /// The number of unfolded states.
  public var stateCount: Int {
    copies * edges.reduce(edges.count) { $0 + $1.reduce(0) { $0 + $1.silentStates } }
  }

  /// Whether a search with the reductions of a variant differs from one with fewer.
  func isReduced(by variant: SearchVariant) -> Bool {
    (!variant.usesSymmetry || copies > 1)
      && (!variant.mergesSteps || edges.joined().contains { $0.silentStates > 0 })
  }

  /// The representative of each unfolded state.
  public func representatives(of variant: SearchVariant) -> [Int] {
    var representatives = Array(0..<stateCount)
    func first(of state: Int, _ copy: Int) -> Int {
      state * copies + (variant.usesSymmetry ? 0 : copy)
    }
    for state in edges.indices {
      for copy in 0..<copies { representatives[state * copies + copy] = first(of: state, copy) }
    }
    var silent = edges.count * copies
    for edge in edges.joined() {
      let start = silent
      for copy in 0..<copies {
        for position in 0..<edge.silentStates {
          representatives[silent] =
            variant.mergesSteps
            ? first(of: edge.target, (copy + edge.turn) % copies)
            : variant.usesSymmetry ? start + position : silent
          silent += 1
        }
      }
    }
    return representatives
  }
}

extension GraphSystem {
  /// The system in which a search visits the representatives of successors.
  func reduced(by representatives: [Int]) -> GraphSystem {
    var system = self
    for state in system.edges.indices {
      for index in system.edges[state].indices {
        system.edges[state][index].target = representatives[edges[state][index].target]
      }
    }
    return system
  }
}
