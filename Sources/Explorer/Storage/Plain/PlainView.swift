public import Synchronization

/// What a worker sees of the states found so far, and how it adds to them.
///
/// A batch is looked up in three passes: fetch the line of each successor; fetch the state that the
/// line names; compare and insert. In each of the first two the cache misses overlap. A lone worker
/// gives new states their numbers at once, because it finds them in order; workers that share a
/// level put new states behind the others, among the pending ones.
///
/// Safety: a view used only while the search holds what it points to. ``PlainStorage``,
/// ``PendingStates`` and ``VisitedTable`` say who may write where; the search makes room for more
/// than the workers can add before they stop.
@usableFromInline struct PlainView<State: PackedState, Hash: StateHash>: StorageView {
  @usableFromInline let table: VisitedTable
  @usableFromInline let states: UnsafeMutablePointer<State>
  @usableFromInline let count: Int

  /// Where the states of the level in hand are, nil if they are in the order of their numbers.
  @usableFromInline let order: UnsafeMutablePointer<UInt32>?
  @usableFromInline let firstNumber: Int

  @usableFromInline let stopAtNumber: Int
  @usableFromInline let lineage: Lineage
  @usableFromInline let pending: PendingStates?
  @usableFromInline let memory: WorkerMemory<State>

  /// The number for the next state of a lone worker, and the link of the state before.
  @usableFromInline var nextNumber: Int
  @usableFromInline var previousSequence: UInt64

  @usableFromInline var block = PendingBlock()
  @usableFromInline var found = 0

  /// Keeps the early loads from being optimised away.
  @usableFromInline var sink: UInt64 = 0

  @inlinable init(
    _ storage: PlainStorage<State, Hash>, _ memory: WorkerMemory<State>, isShared: Bool,
    level: Range<Int>
  ) {
    table = storage.table
    states = storage.states
    count = storage.count
    stopAtNumber = storage.stopAtNumber
    lineage = storage.lineage
    pending = isShared ? storage.pending : nil
    order = storage.order
    firstNumber = level.lowerBound
    self.memory = memory
    nextNumber = storage.count
    previousSequence = storage.lineage.sequence(of: storage.count - 1)
  }

  @inlinable var isFull: Bool { pending?.isFull ?? (nextNumber >= stopAtNumber) }

  @inline(__always) @inlinable func state(_ number: Int) -> State {
    guard let order else { return states[number] }
    return states[Int(order[number &- firstNumber])]
  }

  @inlinable mutating func insert(_ batch: Batch<State>) {
    fetch(batch)
    if let pending { insertShared(batch, pending) } else { insertAlone(batch) }
  }

  /// Whether the state that a successor is likely to be is the one.
  @inline(__always) @inlinable func isLikely(_ index: Int, of batch: Batch<State>) -> Bool {
    let entry = batch.entries[index]
    return entry != 0
      && states[VisitedTable.number(of: entry)].hasSameWords(as: batch.states[index])
  }

  /// Adds the new states of a batch, when no other worker is running.
  @inlinable mutating func insertAlone(_ batch: Batch<State>) {
    for index in 0..<batch.count {
      if isLikely(index, of: batch) { continue }
      let hash = batch.hashes[index]
      let result = table.search(hash: hash) { entry in
        states[VisitedTable.number(of: entry)].hasSameWords(as: batch.states[index])
      }
      guard case .free(let place) = result else { continue }
      let sequence = batch.sequences[index]
      states[nextNumber] = batch.states[index]
      if lineage.write(nextNumber, sequence: sequence, previous: previousSequence) {
        memory.wideLinks.append(WideLink(number: nextNumber, sequence: sequence))
      }
      previousSequence = sequence
      table.fill(place, hash: hash, entry: VisitedTable.entry(number: nextNumber))
      nextNumber &+= 1
      found &+= 1
    }
  }

  /// Adds the new states of a batch to the pending ones, while other workers do the same.
  @inlinable mutating func insertShared(_ batch: Batch<State>, _ pending: PendingStates) {
    for index in 0..<batch.count {
      if isLikely(index, of: batch) {
        lower(batch.entries[index], to: batch.sequences[index], pending)
        continue
      }
      block.prepare(pending)
      let hash = batch.hashes[index]
      var isPrepared = false
      search: while true {
        let result = table.search(hash: hash) { entry in
          states[VisitedTable.number(of: entry)].hasSameWords(as: batch.states[index])
        }
        switch result {
        case .found(let entry):
          lower(entry, to: batch.sequences[index], pending)
          break search
        case .free(let place):
          if !isPrepared {
            states[count &+ block.next] = batch.states[index]
            pending.sequences[block.next].store(batch.sequences[index], ordering: .relaxed)
            isPrepared = true
          }
          let entry = VisitedTable.entry(number: count &+ block.next)
          // If another worker was faster, what it put there may or may not be this state.
          guard table.claim(place, hash: hash, entry: entry) else { continue }
          block.next &+= 1
          found &+= 1
          break search
        }
      }
    }
  }

  /// Records that a state was reached by a transition, if it waits for its number.
  @inline(__always) @inlinable func lower(
    _ entry: UInt32, to sequence: UInt64, _ pending: PendingStates
  ) {
    let position = VisitedTable.number(of: entry)
    if position >= count { pending.lower(position &- count, to: sequence) }
  }

  @inlinable mutating func finish() {
    if let pending { memory.unusedPositions.append(block.release(pending)) }
    memory.endNumber = nextNumber
  }
}
