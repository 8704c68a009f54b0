extension CompressedStorage {
  /// The bytes that a new state needs when its level ends, for its lineage and its key on the next
  /// level.
  ///
  /// Its slot in the set already has room.
  @usableFromInline static var stateBytes: Double {
    Lineage.bytesPerState + Double(MemoryLayout<UInt64>.stride)
  }

  /// The bytes of a pending state: its place in the order, and its key.
  @usableFromInline static var pendingStateBytes: Int {
    PendingStates.bytesPerState + MemoryLayout<UInt64>.stride
  }

  /// The number of pending states that fit.
  private var pendingCapacity: Int { min(pending.capacity, pendingKeys.capacity) }

  @usableFromInline var memoryBytes: Int {
    tree.byteCount + known.byteCount + lineage.byteCount(states: count) + frontier.byteCount
      + nextFrontier.byteCount + pending.touched * Self.pendingStateBytes
      + levelTable.table.byteCount + otherBytes
  }

  /// The number of states that workers may add after they have been asked to stop.
  @usableFromInline var slack: Int {
    folders.count * (2 * Tuning.batchStates + 2 * tuning.blockStates)
  }

  /// The most bytes that a state may add to the tree: one value in every table.
  private var treeStateBytes: Int { State.wordCount == 1 ? 0 : 16 * State.wordCount }

  /// The least room in every table of the tree; with less, workers stop.
  @usableFromInline var treeRoomMin: Int { folders.count * 2 * Tuning.batchStates }

  @usableFromInline func makeRoom(isShared: Bool, workers: Int) -> Shortage? {
    life.expect(.numbered, .paused)
    let slack = slack
    if let shortage = tree.grow(
      toRoom: 2 * slack, leftBytes: limitBytes - memoryBytes, limitBytes: limitBytes)
    {
      return shortage
    }
    if let shortage = widenKeys(more: 4 * slack) { return shortage }
    while knownRoom < 2 * slack {
      if let shortage = growKnown(more: 4 * slack) { return shortage }
    }
    while levelRoom < 2 * slack { if let shortage = growLevelTable() { return shortage } }
    noteMemory()
    if let shortage = setRoom(slack: slack) { return shortage }
    life.begin(.open)
    return nil
  }

  /// Ensures that a number of states can be taken over, known or pending.
  func makeRoomToTakeOver(_ states: Int) -> Shortage? {
    if let shortage = tree.grow(
      toRoom: states, leftBytes: limitBytes - memoryBytes, limitBytes: limitBytes)
    {
      return shortage
    }
    if let shortage = widenKeys(more: states) { return shortage }
    if let shortage = makeKnownRoom(for: states) { return shortage }
    noteMemory()
    return memoryBytes > limitBytes ? .memory(limitBytes: limitBytes) : nil
  }

  /// Ensures that a number of states can become known.
  func makeKnownRoom(for states: Int) -> Shortage? {
    while knownRoom < states { if let shortage = growKnown(more: states) { return shortage } }
    return nil
  }

  /// Ensures that a number of states can be pending.
  func makeLevelRoom(for states: Int) -> Shortage? {
    while levelRoom < states { if let shortage = growLevelTable() { return shortage } }
    guard pendingCapacity >= states + tuning.blockStates else { return .outOfMemory }
    let needed = states * Self.pendingStateBytes
    return memoryBytes + needed > limitBytes ? .memory(limitBytes: limitBytes) : nil
  }

  /// The number of states that this level can still find before the set of known states gets slow.
  private var knownRoom: Int { known.shape.keysMax - known.count - pending.claimed }

  /// The number of states that this level can still find before its table gets slow.
  private var levelRoom: Int {
    levelTable.table.entriesMax - pending.claimed
  }

  private func setRoom(slack: Int) -> Shortage? {
    let least = folders.count * tuning.blockStates
    let places = min(
      pendingCapacity - pending.claimed, nextFrontier.capacity - pending.claimed,
      lineage.capacity - count - pending.claimed)
    let numbered = Tuning.statesMax - count - pending.claimed
    // The memory that a state adds to the tree is not known in advance, so half of the rest is kept
    // for it.
    let left = limitBytes - memoryBytes - slack * treeStateBytes
    let treeBytes = State.wordCount == 1 ? 0 : left / 2
    treeBytesMax = tree.valueBytes + treeBytes
    let affordable = affordableStates(leftBytes: left - treeBytes)
    if numbered - slack < least { return .states(limit: Tuning.statesMax) }
    if affordable - slack < least { return .memory(limitBytes: limitBytes) }
    if places - slack < least { return .outOfMemory }
    let room = min(knownRoom, levelRoom, places, numbered, affordable) - slack
    pending.stopAtBlock = (pending.claimed + room) / tuning.blockStates
    return nil
  }

  /// The number of states that the limit on memory lets the workers add.
  private func affordableStates(leftBytes: Int) -> Int {
    let pendingBytes = Double(Self.pendingStateBytes)
    let left = Double(leftBytes) - Double(pending.claimed) * Self.stateBytes
    let spare = Double(pending.spare)
    if left <= spare * Self.stateBytes { return Int(left / Self.stateBytes) }
    return Int(spare + (left - spare * Self.stateBytes) / (Self.stateBytes + pendingBytes))
  }

  /// Gives the halves of keys more bits if their numbers may soon need them.
  private func widenKeys(more states: Int) -> Shortage? {
    if State.wordCount == 1 { return nil }
    func bits(_ numbers: Int, _ now: Int) -> Int {
      max(now, Int.bitWidth - (numbers + states).leadingZeroBitCount)
    }
    let halves = tree.halves
    let wanted = (left: bits(halves.left, halfBits.left), right: bits(halves.right, halfBits.right))
    if wanted == halfBits { return nil }
    let shape = QuotientShape(
      slotCount: Int(known.shape.slotCount), keyBits: wanted.left + wanted.right)
    if memoryBytes + shape.byteCount - known.shape.byteCount > limitBytes {
      return .memory(limitBytes: limitBytes)
    }
    let old = halfBits
    let mask: UInt64 = (1 << UInt64(old.left)) - 1
    let isMoved = known.translate(to: shape, workers: folders.count) { key in
      key & mask | (key >> UInt64(old.left)) << UInt64(wanted.left)
    }
    guard isMoved else { return .outOfMemory }
    halfBits = wanted
    return nil
  }

  /// Makes the set of known states larger, by half or by what memory allows.
  private func growKnown(more states: Int) -> Shortage? {
    let old = known.shape
    let bits = State.wordCount == 1 ? old.keyBits : halfBits.left + halfBits.right
    let least = Int(old.slotCount) + max(2 * states, Int(old.slotCount) / 64)
    var wanted = Int(old.slotCount) * (Int(old.slotCount) < tuning.doublingSlots ? 4 : 3) / 2
    wanted = max(wanted, least)
    let left = limitBytes - memoryBytes
    // Memory for slots that cannot be filled is useless, because a new state needs memory
    // elsewhere, too.
    let slotBytes = Double(old.slotBytes) + 0.76 * Self.stateBytes
    wanted = min(wanted, Int(old.slotCount) + Int(Double(left) / slotBytes))
    let shape = QuotientShape(slotCount: wanted, keyBits: bits)
    guard wanted >= least, memoryBytes + shape.byteCount - old.byteCount <= limitBytes else {
      return .memory(limitBytes: limitBytes)
    }
    return known.grow(to: shape, workers: folders.count) ? nil : .outOfMemory
  }

  /// Makes the table of the level larger, and enters every pending state again.
  private func growLevelTable() -> Shortage? {
    let old = Int(levelTable.table.lineCount)
    let lines = EntryTable.grownLines(old, tuning)
    if memoryBytes + (lines - old) * EntryTable.lineBytes > limitBytes {
      return .memory(limitBytes: limitBytes)
    }
    guard levelTable.resize(toLines: lines) else { return .outOfMemory }
    enterPending()
    return nil
  }

  /// Enters every pending state into the table of the level.
  @usableFromInline func enterPending() {
    for position in 0..<pending.claimed where pending.link(at: position) != .unused {
      levelTable.table.insertNew(
        hash: Hash.hash(pendingKeys.keys[position]),
        entry: EntryTable.entry(number: position), isAlone: true)
    }
  }
}
