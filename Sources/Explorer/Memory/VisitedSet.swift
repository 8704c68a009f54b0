public import Synchronization

/// What a worker sees of the states found so far, and how it adds to them.
///
/// A batch is looked up in three passes: fetch the slot of each successor; fetch the state that the
/// slot names; compare and insert. In each of the first two the cache misses overlap.
///
/// Safety: a view used only while the search holds what it points to. ``StateStore``,
/// ``PendingStates`` and ``VisitedTable`` say who may write where; `nextNumber` stays below the
/// capacity of the store, and the positions of a block below that of the pending states, because
/// the search makes room for more than the workers can add before they stop.
@usableFromInline struct VisitedSet<State: PackedState>: BitwiseCopyable {
  @usableFromInline let table: VisitedTable
  @usableFromInline let states: UnsafeMutablePointer<State>
  @usableFromInline let parents: UnsafeMutablePointer<UInt32>
  @usableFromInline let pendingStates: UnsafeMutablePointer<State>
  @usableFromInline let pendingSequences: UnsafeMutablePointer<Atomic<UInt64>>
  @usableFromInline let blockStates: Int

  /// The number for the next state of a lone worker.
  @usableFromInline var nextNumber: Int

  /// The next position in the worker's block, and the end of the block.
  @usableFromInline var nextPosition = 0
  @usableFromInline var blockEnd = 0

  /// The new states added so far.
  @usableFromInline var found = 0

  /// Keeps the early loads from being optimised away.
  @usableFromInline var sink: UInt64 = 0

  @inlinable init(
    table: VisitedTable, store: StateStore<State>, pending: PendingStates<State>?, nextNumber: Int,
    blockStates: Int
  ) {
    self.table = table
    states = store.states
    parents = store.parents
    self.nextNumber = nextNumber
    self.blockStates = blockStates
    if let pending {
      pendingStates = pending.states
      pendingSequences = pending.sequences
    } else {
      pendingStates = store.states
      pendingSequences = table.slots
    }
  }

  /// The state that a slot names.
  @inlinable func state(in slot: UInt64) -> State {
    let number = VisitedTable.number(in: slot)
    return slot & VisitedTable.pendingBit == 0 ? states[number] : pendingStates[number]
  }

  /// Brings into the cache what looking up the batch will need.
  @inlinable mutating func fetch(_ batch: Batch<State>) {
    var sum: UInt64 = 0
    for index in 0..<batch.count {
      sum &+= table.load(batch.hashes[index] & table.mask)
    }
    for index in 0..<batch.count {
      let hash = batch.hashes[index]
      let (position, slot) = table.firstCandidate(hash: hash, from: hash)
      batch.positions[index] = position
      if slot != 0 { sum &+= state(in: slot)[word: 0] }
    }
    sink &+= sum
  }

  /// Adds the new states of a batch, when no other worker is running.
  @inlinable mutating func insertAlone(_ batch: Batch<State>) {
    fetch(batch)
    next: for index in 0..<batch.count {
      let hash = batch.hashes[index]
      var position = batch.positions[index]
      while true {
        let (candidate, slot) = table.firstCandidate(hash: hash, from: position)
        if slot == 0 {
          states[nextNumber] = batch.states[index]
          parents[nextNumber] = UInt32(truncatingIfNeeded: batch.sequences[index] >> 32)
          table.store(VisitedTable.slot(hash: hash, number: nextNumber), at: candidate)
          nextNumber &+= 1
          found &+= 1
          continue next
        }
        if state(in: slot).hasSameWords(as: batch.states[index]) { continue next }
        position = candidate &+ 1
      }
    }
  }

  /// Adds the new states of a batch to the pending ones, while other workers do the same.
  @inlinable mutating func insertShared(_ batch: Batch<State>, work: LevelWork) {
    fetch(batch)
    for index in 0..<batch.count {
      if nextPosition == blockEnd { claimBlock(work) }
      insertShared(
        batch.states[index], hash: batch.hashes[index], sequence: batch.sequences[index],
        from: batch.positions[index])
    }
  }

  @inline(__always) @inlinable mutating func insertShared(
    _ state: State, hash: UInt64, sequence: UInt64, from start: UInt64
  ) {
    var position = start
    while true {
      var (candidate, slot) = table.firstCandidate(hash: hash, from: position)
      if slot == 0 {
        pendingStates[nextPosition] = state
        pendingSequences[nextPosition].store(sequence, ordering: .relaxed)
        let new = VisitedTable.slot(hash: hash, pendingPosition: nextPosition)
        guard let other = table.claim(candidate, for: new) else {
          nextPosition &+= 1
          found &+= 1
          return
        }
        // Another worker was faster; what it put there may or may not be this state.
        slot = other
        guard (slot ^ hash) & VisitedTable.tagMask == 0 else {
          position = candidate &+ 1
          continue
        }
      }
      if self.state(in: slot).hasSameWords(as: state) {
        if slot & VisitedTable.pendingBit != 0 {
          lower(VisitedTable.number(in: slot), to: sequence)
        }
        return
      }
      candidate &+= 1
      position = candidate
    }
  }

  /// Records that a pending state was reached by a transition, if that comes before the others.
  @inlinable func lower(_ position: Int, to sequence: UInt64) {
    var current = pendingSequences[position].load(ordering: .relaxed)
    while sequence < current {
      let (exchanged, original) = pendingSequences[position].compareExchange(
        expected: current, desired: sequence, ordering: .relaxed)
      if exchanged { return }
      current = original
    }
  }

  @inline(never) @inlinable mutating func claimBlock(_ work: LevelWork) {
    let block = work.nextBlock.add(1, ordering: .relaxed).oldValue
    nextPosition = block * blockStates
    blockEnd = nextPosition + blockStates
  }

  /// Marks what is left of the worker's block as unused.
  @inlinable mutating func releaseBlock() {
    while nextPosition < blockEnd {
      pendingSequences[nextPosition].store(PendingStates<State>.unused, ordering: .relaxed)
      nextPosition &+= 1
    }
  }
}
