extension QuotientSet {
  /// The number of slots whose memory is returned at a time when the set moves.
  static var movedSlots: UInt64 { 1 << 20 }

  /// Moves every key into a set with another number of slots.
  ///
  /// The memory of the old slots is returned as they are read, so that the two sets do not take
  /// memory together. Homes keep their order, so each worker has a range of the old slots and a
  /// range of the new.
  ///
  /// - Returns: whether the system provided the memory; if not, nothing has changed.
  @usableFromInline func grow(to newShape: QuotientShape, workers: Int) -> Bool {
    guard newShape.keyBits == shape.keyBits else {
      return translate(to: newShape, workers: workers) { $0 }
    }
    guard let newMemory = newMemory(for: newShape) else { return false }
    let mover = QuotientMover(from: self, to: newShape, newMemory.base, workers: workers)
    let results = PerWorker<[UInt64]>(workers: workers, [])
    inParallel(workers: workers, sharing: (mover: mover, results: results)) { shared, worker in
      shared.results[worker] = shared.mover.move(worker: worker)
    }
    var newStrays: Set<UInt64> = []
    let inserter = QuotientInserter(newShape, newMemory.base)
    let rest = (0..<workers).flatMap { results[$0] } + strays.sorted().map(shape.mixer.mix)
    for mixed in rest where !inserter.insert(mixed: mixed, end: UInt64(newShape.allSlots)) {
      newStrays.insert(shape.mixer.unmix(mixed))
    }
    become(newShape, newMemory, strays: newStrays)
    return true
  }
}

/// Moves keys from one set of slots to another; each worker moves its share.
///
/// Safety: a worker reads its range of the old slots, and writes new slots that no other worker
/// writes.
private struct QuotientMover {
  let set: QuotientSet
  let newShape: QuotientShape
  let newSlots: UnsafeMutableRawPointer
  let workers: Int

  init(
    from set: QuotientSet, to newShape: QuotientShape, _ newSlots: UnsafeMutableRawPointer,
    workers: Int
  ) {
    self.set = set
    self.newShape = newShape
    self.newSlots = newSlots
    self.workers = workers
  }

  /// The first old slot of a worker, and its first new one.
  private func starts(of worker: Int) -> (old: UInt64, new: UInt64) {
    if worker == workers { return (UInt64(set.shape.allSlots), UInt64(newShape.allSlots)) }
    let share = Double(worker) / Double(workers)
    return (
      UInt64(Double(set.shape.slotCount) * share), UInt64(Double(newShape.slotCount) * share)
    )
  }

  /// Moves a worker's keys, and returns the mixed keys for which it has no slot of its own.
  func move(worker: Int) -> [UInt64] {
    let inserter = QuotientInserter(newShape, newSlots)
    let old = set.view
    let (first, firstNew) = starts(of: worker)
    let (end, endNew) = starts(of: worker + 1)
    let isLast = worker == workers - 1
    let limit = isLast ? endNew : endNew - min(endNew, QuotientSet.boundarySlots)
    var left: [UInt64] = []
    // Returned memory must not be read, and slots are read as whole words.
    var given = first + QuotientSet.boundarySlots
    for position in first..<end {
      let slot = old.slot(at: position)
      if slot != 0 {
        let mixed = set.shape.mixed(slot: slot, at: position)
        let isOwn = newShape.place(ofMixed: mixed).home >= firstNew
        if !isOwn || !inserter.insert(mixed: mixed, end: limit) { left.append(mixed) }
      }
      if position > given, position - given >= QuotientSet.movedSlots {
        set.giveBack(given..<position)
        given = position
      }
    }
    return left
  }
}
