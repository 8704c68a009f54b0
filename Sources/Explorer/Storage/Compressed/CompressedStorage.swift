/// All states found, folded into keys by what they have in common, in a few bytes each.
///
/// Exact: a key stands for one state and no other. States of complete levels are in a
/// ``QuotientSet``, without their numbers; those of the level in hand have their keys in the order of
/// their numbers, so that they can be expanded; those found on it wait with their keys. The way to a
/// state is known by its lineage, and a state that is asked for later is found by going it.
///
/// Safety: the ranges live as long as this object. While workers run, all of it is only read but for
/// the pending states, the table of the level and the tables of the tree, which say how.
@usableFromInline
final class CompressedStorage<State: PackedState, Hash: StateHash>:
  Storage, StateRecord, @unchecked Sendable
{
  @usableFromInline let tree: StateTree<State, Hash>
  @usableFromInline let folders: [StateFolder<State, Hash>]
  @usableFromInline let lineage: Lineage
  @usableFromInline let tuning: Tuning
  @usableFromInline let limitBytes: Int

  /// The bits of a state of one word, which is its own key.
  @usableFromInline let stateBits: Int

  /// The states of complete levels and of the level in hand.
  @usableFromInline let known: QuotientSet

  /// The keys of the level in hand, and room for those of the next.
  @usableFromInline var frontier: KeyList
  @usableFromInline var nextFrontier: KeyList

  /// The places of the states found on the level in hand, and their keys.
  @usableFromInline let pending: PendingStates
  @usableFromInline let pendingKeys: KeyList

  /// Where they are, by key; empty between levels.
  @usableFromInline var levelTable: VisitedTable
  @usableFromInline let levelMemory: ReservedMemory

  /// The bits of a key that are for the number of the left half, and for that of the right one.
  @usableFromInline var halfBits: (left: Int, right: Int)

  @usableFromInline var count = 0
  @usableFromInline var memoryBytesMax = 0

  /// The bytes that the values in the tree may come to before the search makes room again.
  @usableFromInline var treeBytesMax = 0

  /// The bytes of the storage that is being taken over.
  var otherBytes = 0

  /// A storage of no state, or nil if the system gives no memory at all.
  ///
  /// - Parameters:
  ///   - lineage: that of the states which are to be taken over; nil for a new one.
  @usableFromInline init?(
    stateBits: Int, limitBytes: Int, tuning: Tuning, workers: Int, lineage: Lineage? = nil
  ) {
    let bytes = min(limitBytes, Machine.memoryBytes)
    // A state takes three bytes at the least, so there are never more than these.
    let states = min(Tuning.statesMax, bytes / 3 + 1024)
    let lines = max(tuning.tableLines, bytes / VisitedTable.lineBytes)
    guard
      let tree = StateTree<State, Hash>(limitBytes: limitBytes, tuning: tuning),
      let lineage = lineage ?? Lineage(capacity: states),
      let known = QuotientSet(
        slotCount: tuning.quotientSlots,
        keyBits: State.wordCount == 1 ? max(2, stateBits) : Self.firstHalfBits * 2,
        usesHugePages: bytes >= ReservedMemory.hugeRangeBytes),
      let frontier = KeyList(limitBytes: limitBytes),
      let nextFrontier = KeyList(limitBytes: limitBytes),
      let pending = PendingStates(
        memoryBytes: bytes / Self.pendingStateBytes * PendingStates.bytesPerState,
        blockStates: tuning.blockStates),
      let pendingKeys = KeyList(limitBytes: limitBytes),
      let (levelRanges, linesMax) = ReservedMemory.forElements(
        upTo: lines, strides: [VisitedTable.lineBytes]), linesMax >= tuning.tableLines
    else { return nil }
    self.tree = tree
    folders = (0..<workers).map { _ in StateFolder(tree) }
    self.lineage = lineage
    self.known = known
    self.frontier = frontier
    self.nextFrontier = nextFrontier
    self.pending = pending
    self.pendingKeys = pendingKeys
    self.tuning = tuning
    self.limitBytes = limitBytes
    self.stateBits = stateBits
    halfBits = (Self.firstHalfBits, Self.firstHalfBits)
    levelMemory = levelRanges[0]
    levelTable = VisitedTable(memory: levelMemory, lineCount: tuning.tableLines)
  }

  deinit { for folder in folders { folder.deallocate() } }

  /// The bits for the number of a half at first.
  private static var firstHalfBits: Int { 12 }

  @usableFromInline package var store: StoreKind { .compressed }

  /// A state is not kept; it is found by going the way to it.
  @usableFromInline package func state(at number: Int) -> State? { nil }

  @usableFromInline package func forEachState(_ body: (State) -> Void) -> Bool {
    let leftBits = UInt64(halfBits.left)
    let folder = StateFolder(tree)
    defer { folder.deallocate() }
    known.forEachKey { key in
      body(folder.unfold(CompressedView<State, Hash>.unpacked(key, leftBits)))
    }
    return known.count == count
  }

  /// The number of the state from which a state was first reached.
  @usableFromInline package func parent(of number: Int) -> Int? { lineage.parent(of: number) }

  /// The way to a state.
  @usableFromInline package func way(to number: Int) -> [Int] { lineage.way(to: number) }

  @inlinable func view(
    for memory: WorkerMemory<State>, isShared: Bool, level: Range<Int>
  ) -> CompressedView<State, Hash> {
    CompressedView(self, memory, level: level)
  }

  @inlinable func endRun(isShared: Bool, workers: [WorkerMemory<State>]) {
    pending.noteClaims()
    noteMemory()
  }
}
