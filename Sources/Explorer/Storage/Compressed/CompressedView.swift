public import Synchronization

/// What a worker sees of compressed states, and how it adds to them.
///
/// A successor is folded into its key; the key is looked for first among those found on the level in
/// hand, which most are, then among the known ones. As elsewhere a batch is looked up in passes, so
/// that its cache misses overlap. New states always wait for their numbers, whether the worker is
/// alone or not.
///
/// Safety: a view used only while the search holds what it points to; see ``CompressedStorage``.
@usableFromInline struct CompressedView<State: PackedState, Hash: StateHash>: StorageView {
  @usableFromInline let known: QuotientView
  @usableFromInline let levelTable: VisitedTable
  @usableFromInline let pending: PendingStates
  @usableFromInline let pendingKeys: UnsafeMutablePointer<UInt64>
  @usableFromInline let tree: StateTree<State, Hash>
  @usableFromInline let treeRoomMin: Int
  @usableFromInline let treeBytesMax: Int
  @usableFromInline let levelKeys: UnsafeMutablePointer<UInt64>
  @usableFromInline let level: Range<Int>
  @usableFromInline let leftBits: UInt64
  @usableFromInline let keys: KeyBatch
  @usableFromInline var folder: StateFolder<State, Hash>
  @usableFromInline var block = PendingBlock()
  @usableFromInline var found = 0

  /// Keeps the early loads from being optimised away.
  @usableFromInline var sink: UInt64 = 0

  @inlinable init(
    _ storage: CompressedStorage<State, Hash>, _ memory: WorkerMemory<State>, level: Range<Int>
  ) {
    known = storage.known.view
    levelTable = storage.levelTable
    pending = storage.pending
    pendingKeys = storage.pendingKeys.keys
    tree = storage.tree
    treeRoomMin = storage.treeRoomMin
    treeBytesMax = storage.treeBytesMax
    levelKeys = storage.frontier.keys
    self.level = level
    leftBits = UInt64(storage.halfBits.left)
    keys = memory.keys
    folder = storage.folders[memory.number]
  }

  @inlinable var isFull: Bool {
    pending.isFull
      || (State.wordCount > 1 && (tree.room < treeRoomMin || tree.valueBytes > treeBytesMax))
  }

  @inlinable func state(_ number: Int) -> State {
    folder.state(number, of: level, keys: levelKeys)
  }

  @inlinable mutating func insert(_ batch: Batch<State>) {
    folder.fold(batch, into: keys.keys)
    for index in 0..<batch.count {
      let hash = Hash.hash(keys.keys[index])
      batch.hashes[index] = hash
      keys.addresses[index] = levelTable.tagsAddress(hash: hash)
    }
    sink &+= keys.loadTags(batch.count)
    for index in 0..<batch.count {
      let entry = levelTable.likelyEntry(hash: batch.hashes[index])
      batch.entries[index] = entry
      if entry != 0 {
        keys.addresses[index] = UnsafeRawPointer(
          pendingKeys + VisitedTable.number(of: entry))
      } else {
        let home = known.shape.place(of: Self.packed(keys.keys[index], leftBits)).home
        keys.addresses[index] = known.address(of: home)
      }
    }
    sink &+= keys.load(batch.count)
    for index in 0..<batch.count { insert(index, of: batch) }
  }

  /// A key in as few bits as its halves need.
  @inline(__always) @inlinable static func packed(_ key: UInt64, _ leftBits: UInt64) -> UInt64 {
    if State.wordCount == 1 { return key }
    let left = key & 0xffff_ffff
    // Two keys must never become one.
    precondition(left &>> leftBits == 0, "a half of a state has more values than its bits allow")
    return left | (key &>> 32) &<< leftBits
  }

  /// The key that was packed.
  @usableFromInline static func unpacked(_ key: UInt64, _ leftBits: UInt64) -> UInt64 {
    if State.wordCount == 1 { return key }
    return key & ((1 << leftBits) - 1) | (key >> leftBits) << 32
  }

  @inline(__always) @inlinable mutating func insert(_ index: Int, of batch: Batch<State>) {
    let key = keys.keys[index]
    let likely = batch.entries[index]
    if likely != 0, pendingKeys[VisitedTable.number(of: likely)] == key {
      return pending.lower(VisitedTable.number(of: likely), to: batch.sequences[index])
    }
    let hash = batch.hashes[index]
    block.prepare(pending)
    var isNew = false
    while true {
      let result = levelTable.search(hash: hash) { pendingKeys[VisitedTable.number(of: $0)] == key }
      switch result {
      case .found(let entry):
        return pending.lower(VisitedTable.number(of: entry), to: batch.sequences[index])
      case .free(let place):
        if !isNew {
          let packed = Self.packed(key, leftBits)
          let (home, slot) = known.shape.place(of: packed)
          if known.contains(packed, home: home, slot: slot) { return }
          pendingKeys[block.next] = key
          pending.sequences[block.next].store(batch.sequences[index], ordering: .relaxed)
          isNew = true
        }
        let entry = VisitedTable.entry(number: block.next)
        // If another worker was faster, what it put there may or may not be this state.
        guard levelTable.claim(place, hash: hash, entry: entry) else { continue }
        block.next &+= 1
        found &+= 1
        return
      }
    }
  }

  @inlinable mutating func finish() { _ = block.release(pending) }
}
