import Explorer
import TestSupport

/// What a search with some reductions has to find.
struct GraphTarget {
  /// The representative of each state.
  let representatives: [Int]
  /// What the naive explorer finds among representatives.
  let naive: NaiveExplorer<UInt64>
  /// The parent of each state.
  let parents: [Int?]
  /// The number of states at each depth.
  let levelSizes: [Int]
  /// The size of the search.
  let size: SearchSize
  /// The search.
  let search: GraphSearch

  /// The target of searches with the reductions of a variant.
  init(
    _ graph: GeneratedGraph, _ plain: GraphSystem, _ variant: SearchVariant, _ plan: SearchPlan
  ) {
    representatives = graph.representatives(of: variant)
    let reduced = plain.reduced(by: representatives)
    let naive = NaiveExplorer(reduced)
    self.naive = naive
    parents = reduced.parents(naive.states.map { Int($0) })
    levelSizes = (0...(naive.depths.last ?? 0)).map { depth in
      naive.depths.count { $0 == depth }
    }
    var options = ExplorationOptions(threads: 1, store: .plain)
    options.tuning = plan.tuning
    var size = SearchSize(
      states: naive.states.count, depth: naive.depths.last ?? 0, memoryBytes: 0,
      statesInAll: plain.edges.count)
    options.limits = size.ampleLimits
    search = graph.search(plain, representatives)
    size.memoryBytes = (try? search(options))?.memoryBytes ?? 1 << 16
    self.size = size
  }
}

extension GraphSystem {
  /// The number, among some states in the order in which they are found, of the first with a
  /// transition to each; nil for initial states.
  fileprivate func parents(_ states: [Int]) -> [Int?] {
    var parents: [Int: Int] = [:]
    let initial = Set(initialStates)
    for (number, state) in states.enumerated() {
      for edge in edges[state] where !initial.contains(edge.target) && parents[edge.target] == nil {
        parents[edge.target] = number
      }
    }
    return states.map { parents[$0] }
  }
}
