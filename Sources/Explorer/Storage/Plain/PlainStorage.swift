/// All states found, word for word, and the visited set beside them.
///
/// States stay where they were found. Those of a level are together, in the order in which workers
/// came to them: where one worker found them that is the order of their numbers, elsewhere
/// ``LevelOrder`` says for the level in hand which is where. Nothing else goes from numbers to states.
///
/// Safety: the ranges live as long as this object. Positions below `count` are only read; those above
/// belong to the worker that claimed them, and taking them over is ordered by the end of
/// ``inParallel(workers:_:)``.
@usableFromInline
final class PlainStorage<State: PackedState, Hash: StateHash>:
  Storage, StateRecord, @unchecked Sendable
{
  /// The states by position.
  @usableFromInline let states: UnsafeMutablePointer<State>

  /// The number of states for which there is room.
  @usableFromInline let capacity: Int

  @usableFromInline let lineage: Lineage
  @usableFromInline let tuning: Tuning
  @usableFromInline let limitBytes: Int

  /// The visited set.
  @usableFromInline var table: VisitedTable

  /// The memory of the table; it grows within it.
  @usableFromInline let tableMemory: ReservedMemory

  /// How the states found on the level in hand were reached, once a level was large enough to share:
  /// they are behind the others.
  @usableFromInline var pending: PendingStates?

  /// Where the states of a level are whose states are not in the order of their numbers.
  @usableFromInline var levelOrder: LevelOrder?

  /// Whether the states of the level in hand are in the order of their numbers.
  @usableFromInline var isLevelInOrder = true

  /// Whether the states of all levels are.
  @usableFromInline var areAllInOrder = true

  /// The number after which a lone worker stops to let the search make room.
  @usableFromInline var stopAtNumber = 0

  @usableFromInline var count = 0
  @usableFromInline var memoryBytesMax = 0

  private let memory: [ReservedMemory]

  /// Reserves room for as many states as fit into a limit, or nil if the system gives none at all.
  ///
  /// - Parameter limitBytes: what everything here may take.
  @usableFromInline init?(limitBytes: Int, tuning: Tuning) {
    self.tuning = tuning
    self.limitBytes = limitBytes
    let bytes = min(limitBytes, Machine.memoryBytes)
    let wanted = min(Tuning.statesMax, bytes / MemoryLayout<State>.stride)
    let lines = max(tuning.tableLines, bytes / VisitedTable.lineBytes)
    guard
      let (ranges, capacity) = ReservedMemory.forElements(
        upTo: wanted, strides: [MemoryLayout<State>.stride]),
      // Room for as many states as there may be when they are compressed.
      let lineage = Lineage(capacity: max(capacity, min(Tuning.statesMax, bytes / 3 + 1024))),
      let (tableRanges, linesMax) = ReservedMemory.forElements(
        upTo: lines, strides: [VisitedTable.lineBytes]), linesMax >= tuning.tableLines
    else { return nil }
    memory = ranges
    self.capacity = capacity
    self.lineage = lineage
    tableMemory = tableRanges[0]
    states = ranges[0].base.assumingMemoryBound(to: State.self)
    table = VisitedTable(memory: tableMemory, lineCount: tuning.tableLines)
  }

  @usableFromInline package var store: StoreKind { .plain }

  /// The state of a number, if states are in the order of their numbers; otherwise it is found by
  /// going the way to it.
  @usableFromInline package func state(at number: Int) -> State? {
    areAllInOrder ? states[number] : nil
  }

  /// Where the states of the level in hand are by number, counted from the first of the level; nil if
  /// they are in order.
  @usableFromInline var order: UnsafeMutablePointer<UInt32>? {
    isLevelInOrder ? nil : levelOrder?.positions
  }

  /// The positions that hold a state or are claimed.
  @usableFromInline var positions: Int { count + (pending?.claimed ?? 0) }

  @usableFromInline package func forEachState(_ body: (State) -> Void) -> Bool {
    for position in 0..<count { body(states[position]) }
    return true
  }

  /// The number of the state from which a state was first reached.
  @usableFromInline package func parent(of number: Int) -> Int? { lineage.parent(of: number) }

  /// The way to a state.
  @usableFromInline package func way(to number: Int) -> [Int] { lineage.way(to: number) }

  @inlinable func view(
    for memory: WorkerMemory<State>, isShared: Bool, level: Range<Int>
  ) -> PlainView<State, Hash> {
    PlainView(self, memory, isShared: isShared, level: level)
  }

  @inlinable func endRun(isShared: Bool, workers: [WorkerMemory<State>]) {
    if isShared {
      pending?.noteClaims()
    } else {
      count = workers[0].endNumber
      takeWideLinks(of: workers)
    }
    noteMemory()
  }

  @usableFromInline func takeWideLinks(of workers: [WorkerMemory<State>]) {
    lineage.append(workers.flatMap(\.wideLinks))
    for memory in workers { memory.wideLinks.removeAll() }
  }

  /// Gives the memory of the visited set back to the system: nothing is looked up any more.
  func giveBackTable() { tableMemory.giveBack(0..<tableBytes) }

  /// Gives the memory of the first states back to the system: they are not read any more.
  func giveBackStates(upTo position: Int) {
    memory[0].giveBack(0..<position * MemoryLayout<State>.stride)
  }

  /// The bytes of the states from a position on, and of what orders those that wait.
  func statesBytes(from position: Int) -> Int {
    (positions - position) * MemoryLayout<State>.stride + orderBytes
  }
}
