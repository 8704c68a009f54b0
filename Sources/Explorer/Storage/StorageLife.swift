/// The life of a storage, which it goes through once a level.
///
/// 1. **Numbered.** Every state has its number. The search alone uses the storage. A new storage begins
///    here, and so does one that was read from a checkpoint.
/// 2. **Open.** The search has made room; workers insert. Each has a view of its own
///    (``Storage/view(worker:isShared:level:)``) and calls ``StorageView/insert(_:)``. Shared between them are
///    the states of earlier levels, which are only read, and what tells new states from known ones: tables,
///    pending states and their blocks, all atomic. Nothing is moved and nothing grows.
/// 3. **Paused.** The workers have stopped: the level is done, or there is no room, or the search is to end.
///    The search alone uses the storage. It makes room and goes back to 2, or ends the level. A checkpoint can
///    be written here and in 1.
/// 4. **Closed.** The level has ended. ``LevelNumbering`` gives the states found their numbers: workers call
///    ``LevelPlaces/put(_:at:)``, each for positions and numbers of its own. Then all are numbered: 1 again.
///
/// A level that ends before any of it was expanded goes from 1 to 4. Between the phases `inParallel` orders
/// what the search and the workers do, so that nothing else need be atomic.
@usableFromInline enum StoragePhase: Sendable {
  /// Every state has its number.
  case numbered
  /// Workers insert.
  case open
  /// Workers have stopped within a level.
  case paused
  /// Workers give the states of a level their numbers.
  case closed

  /// Whether another phase may come next.
  func precedes(_ next: StoragePhase) -> Bool {
    switch (self, next) {
    case (.numbered, .open), (.numbered, .closed), (.open, .paused), (.paused, .open),
      (.paused, .closed), (.closed, .numbered):
      true
    default: false
    }
  }
}

/// Which phase of its life a storage is in; every step out of order stops the program.
@usableFromInline struct StorageLife: Sendable {
  @usableFromInline private(set) var phase: StoragePhase

  @usableFromInline init(_ phase: StoragePhase = .numbered) { self.phase = phase }

  /// Goes on to the next phase.
  @usableFromInline mutating func begin(_ next: StoragePhase) {
    precondition(phase.precedes(next), "a storage goes through its phases in order")
    phase = next
  }

  /// Checks that the storage is in a phase.
  @usableFromInline func expect(_ expected: StoragePhase) {
    precondition(phase == expected, "a storage is used only as its phase allows")
  }
}
