/// The life cycle of a storage, completed once per level.
///
/// 1. **Numbered.** Every state has its number. Only the search uses the storage; it may start threads of
///    its own to fill a table, each with a range of its own. A new storage begins here, and so does one
///    read from a checkpoint.
/// 2. **Open.** The search has made room; workers insert. Each has its own view
///    (``Storage/view(worker:isShared:level:)``) and calls ``StorageView/insert(_:)``. They share the
///    numbered states, which are read-only, and what distinguishes new states from known ones: tables,
///    links and blocks of positions, all atomic. A new state or key belongs to one worker until its entry
///    is published. A lone worker numbers its states at once. Nothing moves, and no table grows.
/// 3. **Paused.** The workers have stopped: the level is done, there is no room, or the search must end.
///    As in 1, only the search uses the storage. It makes room and goes back to 2, or ends the level. A
///    checkpoint can be written here and in 1. A storage that takes over another goes from 1 to 3.
/// 4. **Closed.** The level has ended. ``LevelNumbering`` numbers the states found: workers call
///    ``LevelPlaces/put(_:at:)``, each for its own positions and numbers. Then all states are numbered:
///    1 again.
///
/// A level that ends before any of it was expanded goes from 1 to 4. `inParallel` orders the
/// accesses of the search and the workers between phases, so nothing else needs to be atomic.
@usableFromInline enum StoragePhase: Sendable {
  /// Every state has its number.
  case numbered
  /// Workers insert.
  case open
  /// Workers have stopped within a level.
  case paused
  /// Workers number the states of a level.
  case closed

  /// Whether another phase may follow.
  func precedes(_ next: StoragePhase) -> Bool {
    switch (self, next) {
    case (.numbered, .open), (.numbered, .paused), (.numbered, .closed), (.open, .paused),
      (.paused, .open), (.paused, .closed), (.closed, .numbered):
      true
    default: false
    }
  }
}

/// The current phase of a storage; a step out of order stops the program.
@usableFromInline struct StorageLife: Sendable {
  @usableFromInline private(set) var phase = StoragePhase.numbered

  @usableFromInline init() {}

  /// Continues with the next phase.
  @usableFromInline mutating func begin(_ next: StoragePhase) {
    precondition(phase.precedes(next), "a storage goes through its phases in order")
    phase = next
  }

  /// Checks that the storage is in one of some phases.
  @usableFromInline func expect(_ expected: StoragePhase...) {
    precondition(expected.contains(phase), "a storage is used only as its phase allows")
  }
}
