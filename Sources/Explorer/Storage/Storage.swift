/// The states that a search has found, and the visited set.
///
/// States have numbers in the order in which a breadth-first search on one thread finds them. While
/// workers expand a level its states are only read; the states that they find get their numbers when the
/// level ends. ``StoragePhase`` says who may do what when.
@usableFromInline protocol Storage<State>: StateRecord {
  associatedtype View: StorageView<State>
  associatedtype Places: LevelPlaces

  /// Which phase of its life the storage is in.
  var life: StorageLife { get }

  /// The number of states that have their number.
  var count: Int { get }

  /// How each state was first reached.
  var lineage: Lineage { get }

  /// The bytes of everything that grows with the number of states.
  var memoryBytes: Int { get }

  /// The most bytes so far.
  var memoryBytesMax: Int { get set }

  /// Opens the storage: ensures that workers can add states for a while.
  ///
  /// The limit on memory is obeyed: what would exceed it is not done.
  ///
  /// - Parameters:
  ///   - isShared: whether the workers share a level.
  ///   - workers: the number of workers that insert.
  /// - Returns: what ran out, if there is no room; then the phase is as before.
  func makeRoom(isShared: Bool, workers: Int) -> Shortage?

  /// What a worker sees while the storage is open.
  ///
  /// - Parameters:
  ///   - worker: the number of the worker.
  ///   - level: the states that are being expanded.
  func view(worker: Int, isShared: Bool, level: Range<Int>) -> View

  /// Pauses the storage: the workers have stopped.
  ///
  /// - Parameter insertions: what the view of each worker leaves.
  func pause(_ insertions: [Insertions], isShared: Bool)

  /// Closes the storage: the level has ended.
  ///
  /// - Returns: the states that have no number yet; nil if every state has one.
  func close(isShared: Bool, workers: Int) -> ClosedLevel<Places>?

  /// Ends the numbering of a level.
  ///
  /// - Parameters:
  ///   - added: the number of states that were pending.
  ///   - workers: the number of workers that may help.
  func finishLevel(added: Int, workers: Int)
}

extension Storage {
  /// The number of the state from which a state was first reached, nil for an initial state.
  @usableFromInline package func parent(of number: Int) -> Int? { lineage.parent(of: number) }

  /// The ordinals of the transitions that lead to a state.
  @usableFromInline package func ordinals(to number: Int) -> [Int] {
    lineage.ordinals(to: number)
  }

  /// Keeps the most bytes so far.
  @usableFromInline func noteMemory() { memoryBytesMax = max(memoryBytesMax, memoryBytes) }
}

/// The states found on a level that have no number yet.
@usableFromInline struct ClosedLevel<Places: LevelPlaces>: Sendable {
  /// Their links by position.
  @usableFromInline let pending: PendingStates

  /// The number of positions, used or not.
  @usableFromInline let positions: Int

  /// Where the states of the next level belong.
  @usableFromInline let places: Places

  @inlinable init(pending: PendingStates, positions: Int, places: Places) {
    self.pending = pending
    self.positions = positions
    self.places = places
  }
}

/// The places of the states of a level, in the order of their numbers.
///
/// Safety: a view used only while the storage is closed; workers fill places of their own.
@usableFromInline protocol LevelPlaces: Sendable {
  /// Puts the pending state at a position into its place.
  ///
  /// - Parameter index: the number of the state, counted from the first of the level.
  func put(_ position: Int, at index: Int)
}

/// What one worker sees of a storage, and how it adds to it.
@usableFromInline protocol StorageView<State> {
  associatedtype State: PackedState

  /// The states added so far.
  var found: Int { get }

  /// Whether the worker is to stop, so that the search can make room.
  var isFull: Bool { get }

  /// A state of the current level.
  func state(_ number: Int) -> State

  /// Adds the new states of a batch.
  mutating func insert(_ batch: Batch<State>)

  /// Ends the worker's run.
  mutating func finish() -> Insertions
}

/// What a worker's run leaves for the storage to take over.
@usableFromInline struct Insertions: Sendable {
  /// The links of numbers given that do not fit into their bytes.
  @usableFromInline var wideLinks: [WideLink] = []

  /// The positions that were claimed and not used.
  @usableFromInline var unusedPositions = 0..<0

  /// The number after the last that was given, where a lone worker gives numbers.
  @usableFromInline var endNumber = 0

  @usableFromInline init() {}
}

/// What can be read of the states when the search is over.
@usableFromInline package protocol StateRecord<State>: AnyObject, Sendable {
  associatedtype State: PackedState

  /// How states are kept here, never `auto`.
  var store: StoreKind { get }

  /// The state of a number, if its place is known.
  func state(at number: Int) -> State?

  /// Calls a function with every state, in no particular order.
  ///
  /// - Returns: false if they are not all there; then it may have been called with some.
  func forEachState(_ body: (State) -> Void) -> Bool

  /// The number of the state from which a state was first reached, nil for an initial state.
  func parent(of number: Int) -> Int?

  /// The ordinals of the transitions that lead to a state: first that of the initial state among the
  /// initial states, then one for each step.
  func ordinals(to number: Int) -> [Int]
}
