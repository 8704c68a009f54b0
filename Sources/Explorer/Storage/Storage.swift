/// The states that a search has found, and the visited set.
///
/// States are numbered in the order in which a breadth-first search on one thread finds them. While
/// workers expand a level, its states are read-only; the states that they find are numbered when
/// the level ends. ``StoragePhase`` defines who may do what in each phase.
@usableFromInline protocol Storage<State>: StateRecord, SendableMetatype {
  associatedtype View: StorageView<State>
  associatedtype Places: LevelPlaces
  associatedtype Finder: StateFinder where Finder.State == State

  /// The current phase of the storage.
  var life: StorageLife { get }

  /// The number of states that are numbered.
  var count: Int { get }

  /// How each state was first reached.
  var lineage: Lineage { get }

  /// The bytes of everything that grows with the number of states.
  var memoryBytes: Int { get }

  /// The most bytes at any time so far.
  var memoryBytesMax: Int { get set }

  /// Opens the storage, so that workers can add states for a while.
  ///
  /// The storage respects the limit on memory: it does nothing that would exceed the limit.
  ///
  /// - Parameters:
  ///   - isShared: whether the workers share a level.
  ///   - workers: the number of workers that insert.
  /// - Returns: the limit that was reached, if there is no room; the phase is then unchanged.
  func makeRoom(isShared: Bool, workers: Int) -> Shortage?

  /// A worker's view while the storage is open.
  ///
  /// - Parameters:
  ///   - worker: the number of the worker.
  ///   - level: the states that are currently expanded.
  func view(worker: Int, isShared: Bool, level: Range<Int>) -> View

  /// Pauses the storage: the workers have stopped.
  ///
  /// - Parameter insertions: the result of each worker's view.
  func pause(_ insertions: [Insertions], isShared: Bool)

  /// Closes the storage: the level has ended.
  ///
  /// - Returns: the states that are not numbered yet; nil if all are.
  func close(isShared: Bool, workers: Int) -> ClosedLevel<Places>?

  /// Ends the numbering of a level.
  ///
  /// - Parameters:
  ///   - added: the number of states that were pending.
  ///   - workers: the number of workers that may help.
  func finishLevel(added: Int, workers: Int)

  /// Finds states again when the search is over.
  func finder() -> Finder
}

extension Storage {
  /// The number of the state from which a state was first reached, nil for an initial state.
  @usableFromInline package func parent(of number: Int) -> Int? { lineage.parent(of: number) }

  /// The ordinals of the transitions that lead to a state.
  @usableFromInline package func ordinals(to number: Int) -> [Int] {
    lineage.ordinals(to: number)
  }

  /// Records the bytes if they are the most so far.
  @usableFromInline func noteMemory() { memoryBytesMax = max(memoryBytesMax, memoryBytes) }
}

/// The states found on a level that are not numbered yet.
@usableFromInline struct ClosedLevel<Places: LevelPlaces> {
  /// Their links by position.
  @usableFromInline let pending: PendingStates

  /// The number of positions, used or not.
  @usableFromInline let positions: Int

  /// The places for the states of the next level.
  @usableFromInline let places: Places

  @inlinable init(pending: PendingStates, positions: Int, places: Places) {
    self.pending = pending
    self.positions = positions
    self.places = places
  }
}

/// The places for the states of a level, in the order of their numbers.
///
/// Safety: a view used only while the storage is closed; each worker fills its own places.
@usableFromInline protocol LevelPlaces: SendableMetatype {
  /// Puts the pending state at a position into its place.
  ///
  /// - Parameter index: the number of the state relative to the first of the level.
  func put(_ position: Int, at index: Int)
}

/// One worker's view of a storage, through which it adds states.
@usableFromInline protocol StorageView<State>: SendableMetatype {
  associatedtype State: PackedState

  /// The states added so far.
  var found: Int { get }

  /// Whether the worker must stop, so that the search can make room.
  var isFull: Bool { get }

  /// A state of the current level.
  func state(_ number: Int) -> State

  /// Adds the new states of a batch.
  mutating func insert(_ batch: Batch<State>)

  /// Ends the worker's run.
  mutating func finish() -> Insertions
}

/// The result of a worker's run, for the storage to take over.
@usableFromInline struct Insertions: Sendable {
  /// The links that do not fit into their bytes, of the numbers that the worker gave.
  @usableFromInline var wideLinks: [WideLink] = []

  /// The positions that were claimed but not used.
  @usableFromInline var unusedPositions = 0..<0

  /// The number after the last one given, if a lone worker numbers states.
  @usableFromInline var endNumber = 0

  @usableFromInline init() {}
}

/// The states that can still be read when the search is over.
@usableFromInline package protocol StateRecord<State>: AnyObject {
  associatedtype State: PackedState

  /// How the states are stored here, never `auto`.
  var store: StoreKind { get }

  /// The state with a number, if its place is known.
  func state(at number: Int) -> State?

  /// Calls a function with every state, in no particular order.
  ///
  /// - Returns: false if some states are gone; the function may have been called with others.
  func forEachState(_ body: (State) -> Void) -> Bool

  /// The number of the state from which a state was first reached, nil for an initial state.
  func parent(of number: Int) -> Int?

  /// The ordinals of the transitions that lead to a state: first that of the initial state among
  /// the initial states, then one per step.
  func ordinals(to number: Int) -> [Int]
}
