/// All states found, word for word in the order of their numbers, and the visited set beside them.
///
/// Append-only: a number once given stays, and the state with it. Safety: the ranges live as long as
/// this object. Numbers below `count` are only read; those above belong to the worker to which the
/// search gave them, and taking them over is ordered by the end of ``inParallel(workers:_:)``.
@usableFromInline
final class PlainStorage<State: PackedState, Hash: StateHash>:
  Storage, StateRecord, @unchecked Sendable
{
  /// The states by number.
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

  /// The states found on the level in hand, once a level was large enough to share.
  @usableFromInline var pending: PendingStates<State>?

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

  /// The state of a number.
  @usableFromInline package func state(at number: Int) -> State? { states[number] }

  /// The number of the state from which a state was first reached.
  @usableFromInline package func parent(of number: Int) -> Int? { lineage.parent(of: number) }

  /// The way to a state.
  @usableFromInline package func way(to number: Int) -> [Int] { lineage.way(to: number) }

  @inlinable func view(
    for memory: WorkerMemory<State>, isShared: Bool, level: Range<Int>
  ) -> PlainView<State, Hash> {
    PlainView(self, memory, isShared: isShared)
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
  func giveBackStates(upTo number: Int) {
    memory[0].giveBack(0..<number * MemoryLayout<State>.stride)
  }

  /// The bytes of the states from a number on, and of those that wait.
  func statesBytes(from number: Int) -> Int {
    (count - number) * MemoryLayout<State>.stride + (pending?.byteCount ?? 0)
  }
}
