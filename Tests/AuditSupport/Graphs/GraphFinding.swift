import Explorer
import TestSupport

/// What a search has found in a graph, with states as numbers.
struct GraphFinding: Sendable {
  /// A path to an occurrence, as the numbers of its states and transitions.
  struct Walk: Equatable, Sendable {
    /// The initial state, nil if it does not exist.
    var initial: Int?
    /// The position and label of each transition, and the state that it leads to.
    var steps: [(transition: Int, label: Int, state: Int?)]
    /// The length that the search claims.
    var distance: Int

    static func == (left: Self, right: Self) -> Bool {
      left.initial == right.initial && left.distance == right.distance
        && left.steps.elementsEqual(right.steps) { $0 == $1 }
    }
  }

  var completion: Completion
  var store: StoreKind
  var statesGenerated: UInt64
  var levelSizes: [Int]
  var labelCounts: [UInt64]
  var firstApplications: [Occurrence?]
  var firstViolations: [Occurrence?]
  var memoryBytes: Int
  /// The parent of each state.
  var parents: [Int?]
  /// Some states, by their number in the search; the value is nil if the state does not exist.
  var someStates: [(number: Int, state: Int?)]
  /// Every state in the store, in order; nil if some are gone.
  var allStates: [Int]?
  /// The path to the violation of each violated property.
  var walks: [Int: Walk]
  /// The path to the last state.
  var lastWalk: Walk?

  /// The number of distinct states.
  var distinctStates: Int { levelSizes.reduce(0, +) }

  /// The most states of a search that are looked up one by one.
  private static let lookedUpStates = 10

  init<let wordCount: Int>(
    _ exploration: Exploration<PackedWords<wordCount>>, _ system: EncodedGraph<wordCount>
  ) {
    completion = exploration.completion
    store = exploration.store
    statesGenerated = exploration.statesGenerated
    levelSizes = exploration.levelSizes
    labelCounts = exploration.labelCounts
    firstApplications = exploration.firstApplications
    firstViolations = exploration.firstViolations
    memoryBytes = exploration.memoryBytes
    let count = exploration.distinctStates
    parents = (0..<count).map(exploration.parent(of:))
    let numbers = Array(stride(from: 0, to: count, by: max(1, count / Self.lookedUpStates)))
    someStates = (numbers + (count > 0 ? [count - 1] : [])).map {
      ($0, system.number(of: exploration.state(at: $0)))
    }
    var all: [Int] = []
    let areAllThere = exploration.forEachState { all.append(system.number(of: $0) ?? -1) }
    allStates = areAllThere ? all.sorted() : nil
    walks = [:]
    for (property, violation) in exploration.firstViolations.enumerated() {
      guard let violation else { continue }
      walks[property] = Walk(
        exploration, system, to: violation, showing: 1 << UInt64(property))
    }
    if count > 0 {
      lastWalk = Walk(exploration, system, to: Occurrence(state: count - 1), showing: 0)
    }
  }
}

extension GraphFinding.Walk {
  fileprivate init<let wordCount: Int>(
    _ exploration: Exploration<PackedWords<wordCount>>, _ system: EncodedGraph<wordCount>,
    to occurrence: Occurrence, showing properties: UInt64
  ) {
    let path = exploration.path(to: occurrence, in: system, showing: properties)
    initial = system.number(of: path.initial)
    steps = path.steps.map { ($0.transition, $0.label, system.number(of: $0.state)) }
    distance = exploration.distance(to: occurrence)
  }
}

/// Searches a graph with given options.
typealias GraphSearch = (ExplorationOptions) throws(ExplorationError) -> GraphFinding

extension GeneratedGraph {
  /// The search of the graph, with the states that represent others.
  func search(_ plain: GraphSystem, _ representatives: [Int]) -> GraphSearch {
    func search<let wordCount: Int, Hash: StateHash>(
      _ type: EncodedGraph<wordCount>.Type, _ hash: Hash.Type
    ) -> GraphSearch {
      let system = EncodedGraph<wordCount>(plain, representatives, code)
      return { options throws(ExplorationError) in
        GraphFinding(
          try explore(system, options: options, hash: hash, tuning: options.tuning), system)
      }
    }
    return switch (code.wordCount, hash) {
    case (1, .normal): search(EncodedGraph<1>.self, WordHash.self)
    case (2, .normal): search(EncodedGraph<2>.self, WordHash.self)
    case (3, .normal): search(EncodedGraph<3>.self, WordHash.self)
    case (5, .normal): search(EncodedGraph<5>.self, WordHash.self)
    case (_, .normal): search(EncodedGraph<8>.self, WordHash.self)
    case (1, .coarse): search(EncodedGraph<1>.self, CoarseHash.self)
    case (_, .coarse): search(EncodedGraph<3>.self, CoarseHash.self)
    case (_, .constant): search(EncodedGraph<2>.self, ConstantHash.self)
    }
  }
}
