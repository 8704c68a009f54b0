/// All states found, folded into keys of a few bytes each that share their common parts.
///
/// Exact: a key belongs to one state and no other. States of complete levels are in a
/// ``QuotientSet``, without their numbers. The current level keeps its keys in the order of their
/// numbers, so that its states can be expanded. States found on it are pending, with their keys. A
/// state that is requested later is found by replaying the transitions that lead to it, which the
/// lineage knows.
///
/// Safety: the ranges live as long as this object; see ``StoragePhase``. A pending key and a value of
/// the tree are written before their entry is published.
@usableFromInline
final class CompressedStorage<State: PackedState, Hash: StateHash>: Storage {
  @usableFromInline var life = StorageLife()
  @usableFromInline let tree: StateTree<State, Hash>

  /// Each worker's means to fold states and look them up.
  @usableFromInline let folders: [StateFolder<State, Hash>]
  @usableFromInline let keyBatches: [KeyBatch]

  @usableFromInline let lineage: Lineage
  @usableFromInline let tuning: Tuning
  @usableFromInline let limitBytes: Int

  /// The number of bits of a one-word state, which is its own key.
  @usableFromInline let stateBits: Int

  /// The states of complete levels and of the current level.
  @usableFromInline let known: QuotientSet

  /// The keys of the current level, and room for those of the next.
  @usableFromInline var frontier: KeyList
  @usableFromInline var nextFrontier: KeyList

  /// The links of the states found on the current level, and their keys.
  @usableFromInline let pending: PendingStates
  @usableFromInline let pendingKeys: KeyList

  /// The positions of pending states by key; empty between levels.
  @usableFromInline let levelTable: TableMemory

  /// The bits of a key for the number of the left half, and for that of the right half.
  @usableFromInline var halfBits: (left: Int, right: Int)

  @usableFromInline var count = 0
  @usableFromInline var memoryBytesMax = 0

  /// The most bytes for the values in the tree before the search makes room again.
  @usableFromInline var treeBytesMax = 0

  /// The bytes of the storage that is being taken over.
  var otherBytes = 0

  /// A storage without states, or nil if the system refuses the memory.
  ///
  /// - Parameter lineage: the lineage of the states to be taken over; nil for a new one.
  @usableFromInline init?(
    stateBits: Int, limitBytes: Int, tuning: Tuning, workers: Int, lineage: Lineage? = nil
  ) {
    let bytes = min(limitBytes, Machine.memoryBytes)
    // A state takes at least three bytes, which bounds the number of states.
    let states = min(Tuning.statesMax, bytes / 3 + 1024)
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
      let levelTable = TableMemory(lines: tuning.tableLines, bytesMax: bytes)
    else { return nil }
    self.tree = tree
    folders = (0..<workers).map { _ in StateFolder(tree) }
    keyBatches = (0..<workers).map { _ in .allocate() }
    self.lineage = lineage
    self.known = known
    self.frontier = frontier
    self.nextFrontier = nextFrontier
    self.pending = pending
    self.pendingKeys = pendingKeys
    self.levelTable = levelTable
    self.tuning = tuning
    self.limitBytes = limitBytes
    self.stateBits = stateBits
    halfBits = (Self.firstHalfBits, Self.firstHalfBits)
  }

  deinit {
    for folder in folders { folder.deallocate() }
    for keys in keyBatches { keys.deallocate() }
  }

  /// The initial number of bits for the number of a half.
  private static var firstHalfBits: Int { 12 }

  @usableFromInline package var store: StoreKind { .compressed }

  /// A state is not stored; it is found by replaying the transitions that lead to it.
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

  @inlinable func view(
    worker: Int, isShared: Bool, level: Range<Int>
  ) -> CompressedView<State, Hash> {
    life.expect(.open)
    return CompressedView(self, worker: worker, level: level)
  }

  @inlinable func finder() -> CompressedFinder<State, Hash> { CompressedFinder(self) }

  @usableFromInline func pause(_ insertions: [Insertions], isShared: Bool) {
    life.begin(.paused)
    pending.noteClaims()
    noteMemory()
  }
}
