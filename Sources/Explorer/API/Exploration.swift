/// What a search found.
///
/// States are numbered in the order in which a breadth-first search on one thread finds them,
/// whatever the number of threads was.
public final class Exploration<State: PackedState>: Sendable {
  /// The initial states and every successor visited, repetitions included.
  public let statesGenerated: UInt64

  /// The number of states at each depth.
  public let levelSizes: [Int]

  /// How often a transition had each label.
  public let labelCounts: [UInt64]

  /// Whether every reachable state was seen.
  public let completion: Completion

  /// Where the subject of each property occurred at the least distance, nil where it never did.
  public let firstApplications: [Occurrence?]

  /// Where each property was violated at the least distance, nil where it never was.
  public let firstViolations: [Occurrence?]

  /// The seconds that the search took.
  public let seconds: Double

  /// The most bytes that the search held at a time.
  public let memoryBytes: Int

  /// What is kept of the states.
  @usableFromInline let record: any StateRecord<State>

  /// Finds a state by the ordinals of the transitions that lead to it.
  @usableFromInline let replay: @Sendable ([Int]) -> State

  /// The number of the first state at each depth.
  let levelStarts: [Int]

  /// How states were kept in the end, never `auto`.
  public var store: StoreKind { record.store }

  /// The number of distinct states.
  public var distinctStates: Int { levelStarts.last.map { $0 + (levelSizes.last ?? 0) } ?? 0 }

  /// The greatest depth of a state; initial states are at depth 0.
  public var depth: Int { max(0, levelSizes.count - 1) }

  @usableFromInline init(
    record: any StateRecord<State>, replay: @escaping @Sendable ([Int]) -> State,
    totals: SearchTotals, completion: Completion,
    levelStarts: [Int], distinctStates: Int, seconds: Double, memoryBytes: Int
  ) {
    self.record = record
    self.replay = replay
    self.levelStarts = levelStarts
    levelSizes = zip(levelStarts, levelStarts.dropFirst() + [distinctStates]).map { $1 - $0 }
    statesGenerated = totals.initialStates + totals.labelCounts.reduce(0, +)
    labelCounts = totals.labelCounts
    firstApplications = totals.occurrences.applications
    firstViolations = totals.occurrences.violations
    self.completion = completion
    self.seconds = seconds
    self.memoryBytes = memoryBytes
  }

  /// The state of a number from 0 to `distinctStates - 1`.
  @inlinable public func state(at index: Int) -> State {
    precondition(index >= 0 && index < distinctStates, "no state has this number")
    return record.state(at: index) ?? replay(record.ordinals(to: index))
  }

  /// Calls a function with every distinct state, in an order that may not be the same the next time.
  ///
  /// - Returns: false if some are not there any more, because memory was too short to keep them; the
  ///   function may have been called with others.
  public func forEachState(_ body: (State) -> Void) -> Bool { record.forEachState(body) }

  /// The number of the state from which a state was first reached, nil for an initial state.
  public func parent(of index: Int) -> Int? {
    precondition(index >= 0 && index < distinctStates, "no state has this number")
    return record.parent(of: index)
  }
}
