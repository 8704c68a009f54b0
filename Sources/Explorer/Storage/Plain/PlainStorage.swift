/// All states found, word for word, with their visited set.
///
/// A state stays at the position where it was found. The states of a level are together, in the
/// order in which workers found them. If a lone worker did, that is the order of their numbers;
/// otherwise ``LevelOrder`` maps the numbers of the current level to positions. Nothing else maps
/// numbers to states.
///
/// Safety: the ranges live as long as this object; see ``StoragePhase``. While the storage is open,
/// positions below `count` are read-only, and those above belong to the worker that claimed them.
@usableFromInline
final class PlainStorage<State: PackedState, Hash: StateHash>: Storage {
  @usableFromInline var life = StorageLife()

  /// The states by position.
  @usableFromInline let states: UnsafeMutablePointer<State>

  /// The number of states that fit.
  @usableFromInline let capacity: Int

  @usableFromInline let lineage: Lineage
  @usableFromInline let tuning: Tuning
  @usableFromInline let limitBytes: Int

  /// The visited set: positions by state.
  @usableFromInline let visited: TableMemory

  /// The links of the states found on the current level, once a level was large enough to share.
  ///
  /// Their states come after all others.
  @usableFromInline var pending: PendingStates?

  /// The positions that workers claimed on the current level but did not use.
  @usableFromInline var unusedPositions: [Range<Int>] = []

  /// The positions of the states of a level that is not in the order of its numbers.
  @usableFromInline var levelOrder: LevelOrder?

  /// Whether the states of the current level are in the order of their numbers.
  @usableFromInline var isLevelInOrder = true

  /// Whether the states of all levels are in the order of their numbers.
  @usableFromInline var areAllInOrder = true

  /// The number after which a lone worker stops so that the search can make room.
  @usableFromInline var stopAtNumber = 0

  @usableFromInline var count = 0
  @usableFromInline var memoryBytesMax = 0

  private let memory: [ReservedMemory]

  /// Reserves room for as many states as fit into a limit; nil if the system grants no memory.
  ///
  /// - Parameter limitBytes: the most bytes that all members may take.
  @usableFromInline init?(limitBytes: Int, tuning: Tuning) {
    self.tuning = tuning
    self.limitBytes = limitBytes
    let bytes = min(limitBytes, Machine.memoryBytes)
    let wanted = min(Tuning.statesMax, bytes / MemoryLayout<State>.stride)
    guard
      let (ranges, capacity) = ReservedMemory.forElements(
        upTo: wanted, strides: [MemoryLayout<State>.stride]),
      // Room for as many states as a compressed storage could hold.
      let lineage = Lineage(capacity: max(capacity, min(Tuning.statesMax, bytes / 3 + 1024))),
      let visited = TableMemory(lines: tuning.tableLines, bytesMax: bytes)
    else { return nil }
    memory = ranges
    self.capacity = capacity
    self.lineage = lineage
    self.visited = visited
    states = ranges[0].base.assumingMemoryBound(to: State.self)
  }

  @usableFromInline package var store: StoreKind { .plain }

  /// The state with a number, if states are in the order of their numbers; otherwise it is found by
  /// replaying the transitions that lead to it.
  @usableFromInline package func state(at number: Int) -> State? {
    areAllInOrder ? states[number] : nil
  }

  /// The positions of the current level's states by number relative to the first of the level; nil
  /// if they are in order.
  @usableFromInline var order: UnsafeMutablePointer<UInt32>? {
    isLevelInOrder ? nil : levelOrder?.positions
  }

  /// The positions that hold a state or are claimed.
  @usableFromInline var positions: Int { count + (pending?.claimed ?? 0) }

  @usableFromInline package func forEachState(_ body: (State) -> Void) -> Bool {
    for position in 0..<count { body(states[position]) }
    return true
  }

  @inlinable func view(
    worker: Int, isShared: Bool, level: Range<Int>
  ) -> PlainView<State, Hash> {
    life.expect(.open)
    return PlainView(self, isShared: isShared, level: level)
  }

  @inlinable func finder() -> PlainFinder<State, Hash> { PlainFinder(self) }

  @usableFromInline func pause(_ insertions: [Insertions], isShared: Bool) {
    life.begin(.paused)
    if isShared {
      pending?.noteClaims()
      unusedPositions += insertions.map(\.unusedPositions)
    } else {
      count = insertions[0].endNumber
      lineage.append(insertions[0].wideLinks)
    }
    noteMemory()
  }

  /// Returns the memory of the visited set to the system, once nothing is looked up any more.
  func giveBackTable() { visited.giveBack() }

  /// Returns the memory of the first states to the system, once they are no longer read.
  func giveBackStates(upTo position: Int) {
    memory[0].giveBack(0..<position * MemoryLayout<State>.stride)
  }

  /// The bytes of the states from a position on, and of the order of the pending ones.
  func statesBytes(from position: Int) -> Int {
    (positions - position) * MemoryLayout<State>.stride + orderBytes
  }
}
