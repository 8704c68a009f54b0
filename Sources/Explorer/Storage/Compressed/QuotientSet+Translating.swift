extension QuotientSet {
  /// The number of slots whose keys are translated at a time.
  private static var translatedSlots: Int { 1 << 16 }

  /// Translates every key and moves it into a set of another shape.
  ///
  /// A key's new home is unrelated to its old one. So the workers first read a piece of the old
  /// slots, then each inserts the keys that belong into its range of the new ones.
  ///
  /// - Parameter translate: returns the new form of a key.
  /// - Returns: whether the system provided the memory; if not, nothing has changed.
  @usableFromInline func translate(
    to newShape: QuotientShape, workers: Int, _ translate: @Sendable (UInt64) -> UInt64
  ) -> Bool {
    guard let newMemory = newMemory(for: newShape) else { return false }
    let piece = TranslatedPiece(slots: Self.translatedSlots, workers: workers)
    defer { piece.deallocate() }
    let inserter = QuotientInserter(newShape, newMemory.base)
    var newStrays: Set<UInt64> = []
    var given: UInt64 = 0
    func add(_ key: UInt64) {
      if !inserter.insert(key, end: UInt64(newShape.allSlots)) { newStrays.insert(key) }
    }
    for start in stride(from: 0, to: shape.allSlots, by: Self.translatedSlots) {
      let slots = start..<min(start + Self.translatedSlots, shape.allSlots)
      inParallel(workers: workers, sharing: (set: self, piece: piece)) { shared, worker in
        shared.piece.read(slots, of: shared.set, worker: worker, translate)
      }
      let results = PerWorker<[UInt64]>(workers: workers, [])
      inParallel(
        workers: workers, sharing: (piece: piece, inserter: inserter, results: results)
      ) { shared, worker in
        shared.results[worker] = shared.piece.insert(
          with: shared.inserter, newShape, worker: worker)
      }
      for worker in 0..<workers { for key in results[worker] { add(key) } }
      if UInt64(slots.upperBound) - given >= Self.movedSlots {
        giveBack(given..<UInt64(slots.upperBound))
        given = UInt64(slots.upperBound)
      }
    }
    for key in strays.sorted() { add(translate(key)) }
    become(newShape, newMemory, strays: newStrays)
    return true
  }
}

/// The translated keys of a piece of the old slots, one range for each worker that reads.
///
/// Safety: a worker writes its own range and count, and reads the others' after all are written.
private struct TranslatedPiece {
  let keys: UnsafeMutablePointer<UInt64>
  let counts: UnsafeMutablePointer<Int>
  let workers: Int

  /// The number of keys that fit for each worker.
  let share: Int

  init(slots: Int, workers: Int) {
    self.workers = workers
    share = (slots + workers - 1) / workers
    keys = .allocate(capacity: share * workers)
    counts = .allocate(capacity: workers)
    counts.initialize(repeating: 0, count: workers)
  }

  func deallocate() {
    keys.deallocate()
    counts.deallocate()
  }

  /// Reads a worker's share of some slots.
  func read(
    _ slots: Range<Int>, of set: QuotientSet, worker: Int, _ translate: (UInt64) -> UInt64
  ) {
    let (shape, view) = (set.shape, set.view)
    let own = keys + worker * share
    var count = 0
    let first = min(slots.lowerBound + worker * share, slots.upperBound)
    for position in first..<min(first + share, slots.upperBound) {
      let slot = view.slot(at: UInt64(position))
      if slot == 0 { continue }
      own[count] = translate(shape.mixer.unmix(shape.mixed(slot: slot, at: UInt64(position))))
      count += 1
    }
    counts[worker] = count
  }

  /// Inserts the keys that belong into a worker's range, and returns those that do not fit there.
  func insert(with inserter: QuotientInserter, _ shape: QuotientShape, worker: Int) -> [UInt64] {
    let (homes, end) = QuotientSet.range(of: worker, among: workers, in: shape)
    return (0..<workers).flatMap { reader in
      inserter.insert(
        KeyRange(start: keys + reader * share, count: counts[reader]), homes: homes, end: end)
    }
  }
}
