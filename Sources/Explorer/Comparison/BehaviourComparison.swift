/// Compares what an observer can see of the runs of two graphs.
///
/// An observer sees the observation of each state of a run, and not how often it repeats in a row. A run
/// of one graph *parts* from the other graph if no run of that one begins with the same observations.
///
/// The search is exact: breadth first over the states of the one graph, each with the set of blocks
/// that the other graph can be in after the same observations. A state is not pursued with a set if it
/// was pursued no later with a part of that set, nor if the set has the state's own block: from there
/// the other graph can do the same.
public struct BehaviourComparison: Sendable {
  private let graphs: [ObservedGraph]
  private let partition: StutteringQuotient

  /// The comparison of two graphs whose observations have common numbers.
  public init(_ first: ObservedGraph, _ second: ObservedGraph) {
    graphs = [first, second]
    partition = StutteringQuotient([first, second])
  }

  /// The number of blocks of states that an observer cannot tell apart, of both graphs together.
  public var blockCount: Int { partition.blockCount }

  /// The answer of a search.
  public enum Answer: Equatable, Sendable {
    /// Every run looks like the beginning of one of the other graph.
    case alike
    /// A shortest run that parts from the other graph.
    case parts(PartingRun)
    /// The search was cut short.
    case undecided(ComparisonShortage)
  }

  /// A shortest run of one graph that parts from the other graph with its last step.
  public struct PartingRun: Equatable, Sendable {
    /// The initial state.
    public var initialState: Int
    /// The steps.
    public var steps: [Step]
    /// What the other graph can show instead of the last observation, in ascending order.
    public var alternatives: [Int32]

    /// A step of a run.
    public struct Step: Equatable, Sendable {
      /// The position of its transition among those of the state before.
      public var transition: Int
      /// The state after it.
      public var state: Int
    }
  }

  /// Searches for a run of one graph, the first or the second, that parts from the other.
  ///
  /// - Parameters:
  ///   - limit: the most pairs of a state and a set.
  ///   - isInterrupted: whether to stop; asked every few hundred pairs.
  public func partingRun(
    ofFirst isFirst: Bool, limit: Int, isInterrupted: () -> Bool = { false }
  ) -> Answer {
    var search = PartingSearch(
      graph: graphs[isFirst ? 0 : 1], blocks: partition.blocks[isFirst ? 0 : 1],
      sets: BlockSets(partition))
    let other = graphs[isFirst ? 1 : 0]
    let starts = other.initialStates.map { state in
      (other.observations[Int(state)], partition.blocks[isFirst ? 1 : 0][Int(state)])
    }
    return search.run(starts, limit: limit, isInterrupted: isInterrupted)
  }
}

/// Why a comparison was not decided.
public enum ComparisonShortage: Equatable, Sendable {
  /// It has more pairs of a state and a set than the limit.
  case pairs(limit: Int)
  /// Somebody interrupted it.
  case interrupted
}
