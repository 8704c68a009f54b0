/// A worker's view of compressed states, through which it adds to them.
///
/// A successor is folded into its key. The key is looked up first among those found on the current
/// level, where most are, then among the known ones. A batch is looked up in passes, so that its
/// cache misses overlap. New states are always pending, even if the worker is alone.
///
/// Safety: used only while the storage is open, see ``StoragePhase``.
@usableFromInline struct CompressedView<State: PackedState, Hash: StateHash>: StorageView {
  @usableFromInline let known: QuotientView
  @usableFromInline let levelTable: EntryTable
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

  @inlinable init(
    _ storage: CompressedStorage<State, Hash>, worker: Int, level: Range<Int>
  ) {
    known = storage.known.view
    levelTable = storage.levelTable.table
    pending = storage.pending
    pendingKeys = storage.pendingKeys.keys
    tree = storage.tree
    treeRoomMin = storage.treeRoomMin
    treeBytesMax = storage.treeBytesMax
    levelKeys = storage.frontier.keys
    self.level = level
    leftBits = UInt64(storage.halfBits.left)
    keys = storage.keyBatches[worker]
    folder = storage.folders[worker]
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
    var early = Prefetch()
    keys.prefetchTags(batch.count, &early)
    for index in 0..<batch.count {
      let entry = levelTable.likelyEntry(hash: batch.hashes[index])
      batch.entries[index] = entry
      if entry != 0 {
        keys.addresses[index] = UnsafeRawPointer(
          pendingKeys + EntryTable.number(of: entry))
      } else {
        let home = known.shape.place(of: Self.packed(keys.keys[index], leftBits)).home
        keys.addresses[index] = known.address(of: home)
      }
    }
    keys.prefetch(batch.count, &early)
    for index in 0..<batch.count { insert(index, of: batch) }
    early.finish()
  }

  /// A key in as few bits as its halves need.
  @inline(__always) @inlinable static func packed(_ key: UInt64, _ leftBits: UInt64) -> UInt64 {
    if State.wordCount == 1 { return key }
    let left = key & 0xffff_ffff
    // Two keys must never become one.
    precondition(left &>> leftBits == 0, "a half of a state has more values than its bits allow")
    return left | (key &>> 32) &<< leftBits
  }

  /// The key with this packed form.
  @usableFromInline static func unpacked(_ key: UInt64, _ leftBits: UInt64) -> UInt64 {
    if State.wordCount == 1 { return key }
    return key & ((1 << leftBits) - 1) | (key >> leftBits) << 32
  }

  @inline(__always) @inlinable mutating func insert(_ index: Int, of batch: Batch<State>) {
    let key = keys.keys[index]
    let likely = batch.entries[index]
    if likely != 0, pendingKeys[EntryTable.number(of: likely)] == key {
      return pending.lower(EntryTable.number(of: likely), to: batch.links[index])
    }
    let hash = batch.hashes[index]
    block.prepare(pending)
    var isNew = false
    while true {
      let result = levelTable.find(hash: hash) { pendingKeys[EntryTable.number(of: $0)] == key }
      switch result {
      case .found(let entry):
        return pending.lower(EntryTable.number(of: entry), to: batch.links[index])
      case .free(let group):
        if !isNew {
          let packed = Self.packed(key, leftBits)
          let (home, slot) = known.shape.place(of: packed)
          if known.contains(packed, home: home, slot: slot) { return }
          pendingKeys[block.next] = key
          pending.write(batch.links[index], at: block.next)
          isNew = true
        }
        let entry = EntryTable.entry(number: block.next)
        // If another worker was faster, its entry may or may not be this state.
        guard levelTable.claim(group, hash: hash, entry: entry) else { continue }
        block.next &+= 1
        found &+= 1
        return
      }
    }
  }

  @inlinable mutating func finish() -> Insertions {
    var insertions = Insertions()
    insertions.unusedPositions = block.release(pending)
    return insertions
  }
}
