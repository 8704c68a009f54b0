/// What a search keeps of the states it has found, and the visited set.
///
/// States have numbers in the order in which a breadth-first search on one thread finds them. While
/// workers expand a level its states are only read; the states that they find get their numbers when
/// the level ends.
@usableFromInline protocol Storage<State>: AnyObject, Sendable {
  associatedtype State: PackedState
  associatedtype View: StorageView<State>

  /// The number of states that have their number.
  var count: Int { get }

  /// How each state was first reached.
  var lineage: Lineage { get }

  /// The bytes of everything that grows with the number of states.
  var memoryBytes: Int { get }

  /// The most bytes that there ever were.
  var memoryBytesMax: Int { get }

  /// Sees to it that workers can add states for a while.
  ///
  /// The limit on memory is obeyed: what would exceed it is not done.
  ///
  /// - Parameter isShared: whether the workers share a level.
  /// - Returns: what ran out, if there is no room.
  func makeRoom(isShared: Bool, workers: [WorkerMemory<State>]) -> Shortage?

  /// What a worker sees.
  ///
  /// - Parameter level: the states that are being expanded.
  func view(for memory: WorkerMemory<State>, isShared: Bool, level: Range<Int>) -> View

  /// Writes the states up to a level that begins to a file, with all that is needed to go on.
  func writeCheckpoint(
    _ snapshot: SearchSnapshot, identity: String, to path: String
  ) throws(CheckpointError)

  /// Takes over what workers found, when they have stopped.
  func endRun(isShared: Bool, workers: [WorkerMemory<State>])

  /// Gives the states found on a level their numbers, if they do not have them yet.
  ///
  /// - Parameter level: the states that were expanded.
  func endLevel(_ level: Range<Int>, isShared: Bool, workers: [WorkerMemory<State>])
}

/// What one worker sees of a storage, and how it adds to it.
@usableFromInline protocol StorageView<State> {
  associatedtype State: PackedState

  /// The states added so far.
  var found: Int { get }

  /// Whether the worker is to stop, so that the search can make room.
  var isFull: Bool { get }

  /// A state of the level in hand.
  func state(_ number: Int) -> State

  /// Adds the new states of a batch.
  mutating func insert(_ batch: Batch<State>)

  /// Ends the worker's run.
  mutating func finish()
}

/// What can be read of the states that were found when the search is over.
@usableFromInline package protocol StateRecord<State>: AnyObject, Sendable {
  associatedtype State: PackedState

  /// How states are kept here, never `auto`.
  var store: StoreKind { get }

  /// The state of a number, if it is known where that is.
  func state(at number: Int) -> State?

  /// Calls a function with every state, in no particular order.
  ///
  /// - Returns: false if they are not all there; then it may have been called with some.
  func forEachState(_ body: (State) -> Void) -> Bool

  /// The number of the state from which a state was first reached, nil for an initial state.
  func parent(of number: Int) -> Int?

  /// The way to a state: the positions of the transitions to take, first that of the initial state
  /// among the initial states.
  func way(to number: Int) -> [Int]
}
