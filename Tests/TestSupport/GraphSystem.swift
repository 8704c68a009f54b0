public import Explorer

/// A transition system given as a list of edges; states are numbered from 0.
public struct GraphSystem: TransitionSystem {
  /// One transition.
  public struct Edge: Sendable {
    /// The state that it leads to.
    public var target: Int

    /// The label.
    public var label: Int

    /// Its findings about the properties.
    public var findings: Findings

    /// A transition.
    public init(to target: Int, label: Int = 0, findings: Findings = Findings()) {
      self.target = target
      self.label = label
      self.findings = findings
    }
  }

  /// The initial states.
  public var initialStates: [Int]

  /// The transitions out of each state.
  public var edges: [[Edge]]

  /// The findings of each state.
  public var stateFindings: [Findings]

  /// The number of properties.
  public var propertyCount: Int

  /// The number of labels.
  public var labelCount: Int

  /// The number of threads to which fairness is due: a label below it is a thread.
  public var fairThreadCount = 0

  /// A system whose transitions all have the same label, without properties.
  public init(initialStates: [Int] = [0], edges: [(Int, Int)]) {
    let count = max(edges.map { max($0, $1) }.max() ?? 0, initialStates.max() ?? 0) + 1
    self.initialStates = initialStates
    self.edges = Array(repeating: [], count: count)
    for (source, target) in edges { self.edges[source].append(Edge(to: target)) }
    stateFindings = Array(repeating: Findings(), count: count)
    propertyCount = 0
    labelCount = 1
  }

  /// Visits the initial states in the order of the list.
  public func forEachInitialState(_ visit: (UInt64) -> Void) {
    for state in initialStates { visit(UInt64(state)) }
  }

  /// Visits the edges in the order of the list.
  public func forEachTransition(
    from state: UInt64,
    _ visit: (_ successor: UInt64, _ label: Int, _ findings: Findings) -> Void
  ) -> Findings {
    for edge in edges[Int(state)] { visit(UInt64(edge.target), edge.label, edge.findings) }
    return stateFindings[Int(state)]
  }

  /// Visits the edges with their threads.
  public func forEachFairTransition(
    from state: UInt64, _ visit: (_ successor: UInt64, _ thread: Int?) -> Void
  ) {
    for edge in edges[Int(state)] {
      visit(UInt64(edge.target), edge.label < fairThreadCount ? edge.label : nil)
    }
  }
}
