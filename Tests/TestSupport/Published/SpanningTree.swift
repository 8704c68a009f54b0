import Explorer

/// Nodes that find their distance from a root, as in Lamport's `SpanTree`.
package struct SpanningTree: PublishedInvariant {
  /// The neighbours of each node; the first node is the root.
  package let neighbours: [[Int]]

  /// The distance of a node that has not been reached, less than 8.
  package let farAway: Int

  /// A graph of at most 8 nodes.
  package init(nodes: Int, edges: [(Int, Int)], farAway: Int) {
    var neighbours: [[Int]] = Array(repeating: [], count: nodes)
    for (first, second) in edges {
      neighbours[first].append(second)
      neighbours[second].append(first)
    }
    self.neighbours = neighbours
    self.farAway = farAway
  }

  private let parents = Fields(at: 0, width: 3)
  private let distances = Fields(at: 24, width: 3)

  /// Every node is its own parent, and only the root is not far away.
  package func forEachInitialState(_ visit: (UInt64) -> Void) {
    visit(
      neighbours.indices.reduce(UInt64(0)) { state, node in
        state.with(parents[node], node).with(distances[node], node == 0 ? 0 : farAway)
      })
  }

  /// A node takes a neighbour as its parent and any distance between theirs.
  package func forEachSuccessor(of state: UInt64, _ visit: (UInt64) -> Void) {
    for node in neighbours.indices {
      for parent in neighbours[node] {
        var distance = state[distances[parent]] + 1
        while distance < state[distances[node]] {
          visit(state.with(distances[node], distance).with(parents[node], parent))
          distance += 1
        }
      }
    }
  }

  /// `Safety`: where nothing more can happen, each node is one farther than its parent.
  package func holds(in state: UInt64) -> Bool {
    var canContinue = false
    forEachSuccessor(of: state) { _ in canContinue = true }
    return canContinue
      || neighbours.indices.dropFirst().allSatisfy { node in
        let parent = state[parents[node]]
        let distance = state[distances[node]]
        if distance == farAway {
          return parent == node
            && neighbours[node].allSatisfy { state[distances[$0]] == farAway }
        }
        return neighbours[node].contains(parent) && distance == state[distances[parent]] + 1
      }
  }
}
