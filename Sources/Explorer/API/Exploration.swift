/// What a search found.
///
/// States are numbered in the order in which a breadth-first search on one thread finds them,
/// whatever the number of threads was.
public final class Exploration<State: PackedState>: Sendable {
  /// The initial states and every successor visited, repetitions included.
  public let statesGenerated: UInt64

  /// The number of states at each depth.
  public let levelSizes: [Int]

  /// The number of transitions with each label.
  public let labelCounts: [UInt64]

  /// Whether the search found and expanded every reachable state.
  public let completion: Completion

  /// The nearest occurrence of each property's subject, nil where it never occurred.
  public let firstApplications: [Occurrence?]

  /// The nearest violation of each property, nil where it was never violated.
  public let firstViolations: [Occurrence?]

  /// Whether there are behaviours that never end; not known unless the options ask for it.
  public let endlessness: Endlessness

  /// A fair behaviour that never ends, nil if there is none or nobody asked.
  public let lasso: Lasso<State>?

  /// The seconds that the search took.
  public let seconds: Double

  /// The most bytes that the search held at any time.
  public let memoryBytes: Int

  /// The states that are still stored.
  @usableFromInline let record: Shared<any StateRecord<State>>

  /// Finds a state by the ordinals of the transitions that lead to it.
  @usableFromInline let replay: @Sendable ([Int]) -> State

  /// The number of the first state at each depth.
  let levelStarts: [Int]

  /// The store that the search ended with, never `auto`.
  public var store: StoreKind { record.value.store }

  /// The number of distinct states.
  public var distinctStates: Int { levelStarts.last.map { $0 + (levelSizes.last ?? 0) } ?? 0 }

  /// The greatest depth of a state; initial states are at depth 0.
  public var depth: Int { max(0, levelSizes.count - 1) }

  @usableFromInline init(
    record: any StateRecord<State>, replay: @escaping @Sendable ([Int]) -> State,
    totals: SearchTotals, completion: Completion,
    levelStarts: [Int], distinctStates: Int, endlessness: Endlessness, lasso: Lasso<State>?,
    seconds: Double, memoryBytes: Int
  ) {
    self.record = Shared(record)
    self.replay = replay
    self.levelStarts = levelStarts
    levelSizes = zip(levelStarts, levelStarts.dropFirst() + [distinctStates]).map { $1 - $0 }
    statesGenerated = totals.initialStates + totals.labelCounts.reduce(0, +)
    labelCounts = totals.labelCounts
    firstApplications = totals.occurrences.applications
    firstViolations = totals.occurrences.violations
    self.completion = completion
    self.endlessness = endlessness
    self.lasso = lasso
    self.seconds = seconds
    self.memoryBytes = memoryBytes
  }

  /// The state with a number from 0 to `distinctStates - 1`.
  @inlinable public func state(at index: Int) -> State {
    precondition(index >= 0 && index < distinctStates, "no state has this number")
    return record.value.state(at: index) ?? replay(record.value.ordinals(to: index))
  }

  /// Calls a function with every distinct state, in an order that may differ from call to call.
  ///
  /// - Returns: false if some states are gone because memory was too short to keep them; the
  ///   function may have been called with some of the others.
  public func forEachState(_ body: (State) -> Void) -> Bool { record.value.forEachState(body) }

  /// The number of the state from which a state was first reached, nil for an initial state.
  public func parent(of index: Int) -> Int? {
    precondition(index >= 0 && index < distinctStates, "no state has this number")
    return record.value.parent(of: index)
  }
}
