/// The search for a shortest run that parts from another graph.
struct PartingSearch {
  let graph: ObservedGraph
  /// The block of each state of the graph.
  let blocks: [Int32]
  /// The sets of blocks in which the other graph can be.
  var sets: BlockSets

  /// A state and a set, and how the search came to them.
  private struct Pair {
    var state: Int32
    var set: Int32
    /// The pair before; -1 for an initial state.
    var parent: Int32
    /// The position of the transition.
    var transition: Int32
  }

  private var pairs: [Pair] = []
  /// The sets with which each state was pursued.
  private var pursued: [[Int32]]

  init(graph: ObservedGraph, blocks: [Int32], sets: BlockSets) {
    self.graph = graph
    self.blocks = blocks
    self.sets = sets
    pursued = Array(repeating: [], count: graph.stateCount)
  }

  /// Searches from the initial states.
  ///
  /// - Parameter starts: the observation and the block of each initial state of the other graph.
  mutating func run(
    _ starts: [(observation: Int32, block: Int32)], limit: Int, isInterrupted: () -> Bool
  ) -> BehaviourComparison.Answer {
    for state in graph.initialStates {
      let alike = starts.filter { $0.observation == graph.observations[Int(state)] }
      guard let set = sets.closure(of: alike.map(\.block)) else {
        return .parts(
          .init(
            initialState: Int(state), steps: [],
            alternatives: starts.map(\.observation).sortedWithoutRepetitions))
      }
      add(Pair(state: state, set: set, parent: -1, transition: 0))
    }
    var next = 0
    while next < pairs.count {
      guard pairs.count <= limit else { return .undecided(.pairs(limit: limit)) }
      if next.isMultiple(of: 512), isInterrupted() { return .undecided(.interrupted) }
      if let parting = expand(next) { return .parts(parting) }
      next += 1
    }
    return .alike
  }

  /// Adds the successors of a pair; returns the run if one of them parts.
  private mutating func expand(_ index: Int) -> BehaviourComparison.PartingRun? {
    let pair = pairs[index]
    let observation = graph.observations[Int(pair.state)]
    for (position, target) in graph.targets(of: Int(pair.state)).enumerated() {
      let seen = graph.observations[Int(target)]
      var set = pair.set
      if seen != observation {
        guard let successor = sets.successor(of: pair.set, seeing: seen) else {
          return partingRun(through: index, position, to: target)
        }
        set = successor
      }
      add(
        Pair(
          state: target, set: set, parent: Int32(index), transition: Int32(position)))
    }
    return nil
  }

  private mutating func add(_ pair: Pair) {
    guard !sets.contains(pair.set, blocks[Int(pair.state)]) else { return }
    for earlier in pursued[Int(pair.state)] where sets.isSubset(earlier, of: pair.set) { return }
    pursued[Int(pair.state)].append(pair.set)
    pairs.append(pair)
  }

  private mutating func partingRun(
    through index: Int, _ transition: Int, to state: Int32
  ) -> BehaviourComparison.PartingRun {
    var steps = [
      BehaviourComparison.PartingRun.Step(transition: transition, state: Int(state))
    ]
    var current = index
    while pairs[current].parent >= 0 {
      steps.append(
        .init(transition: Int(pairs[current].transition), state: Int(pairs[current].state)))
      current = Int(pairs[current].parent)
    }
    return .init(
      initialState: Int(pairs[current].state), steps: steps.reversed(),
      alternatives: sets.observations(after: pairs[index].set))
  }
}
