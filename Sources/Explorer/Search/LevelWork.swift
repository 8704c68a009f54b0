public import Synchronization

/// States to expand, in the order of their numbers.
@usableFromInline struct WorkItem: Sendable {
  /// The number of the first state.
  @usableFromInline var first: Int

  /// The number after the last state.
  @usableFromInline var end: Int

  /// The number of the first state's transitions that were already visited.
  @usableFromInline var visitedTransitions: Int

  @usableFromInline init(first: Int, end: Int, visitedTransitions: Int = 0) {
    self.first = first
    self.end = end
    self.visitedTransitions = visitedTransitions
  }
}

/// The part of a level that the workers expand without a pause, and the point where they stop.
///
/// Each worker gets its items in increasing order, so the first occurrence that it finds is its
/// least.
@usableFromInline final class LevelWork {
  /// Items left from before the pause, in increasing order.
  let resumed: [WorkItem]

  /// The states that have not been given to any worker.
  let fresh: Range<Int>

  /// The number of states of an item that is not left from before.
  let chunkStates: Int

  /// Whether workers stop at the next opportunity.
  @usableFromInline let isStopping = Atomic<Bool>(false)

  /// The shared view of the search's progress.
  @usableFromInline let monitor: Monitor

  private let nextItem = Atomic<Int>(0)

  @usableFromInline init(
    rest: LevelRest, chunkStates: Int, monitor: Monitor
  ) {
    resumed = rest.resumed
    fresh = rest.fresh
    self.chunkStates = chunkStates
    self.monitor = monitor
  }

  /// Takes the next states to expand, or nil if none are left or all workers must stop.
  @usableFromInline func next() -> WorkItem? {
    if isStopping.load(ordering: .relaxed) { return nil }
    let item = nextItem.add(1, ordering: .relaxed).oldValue
    if item < resumed.count { return resumed[item] }
    let first = fresh.lowerBound + (item - resumed.count) * chunkStates
    guard first < fresh.upperBound else { return nil }
    return WorkItem(first: first, end: min(first + chunkStates, fresh.upperBound))
  }

  /// The remaining work after the workers have stopped, given what each left of its item.
  @usableFromInline func rest(leftovers: [WorkItem]) -> LevelRest {
    let taken = nextItem.load(ordering: .relaxed)
    let freshTaken = max(0, taken - resumed.count) * chunkStates
    return LevelRest(
      resumed: (leftovers + resumed.dropFirst(taken)).sorted { $0.first < $1.first },
      fresh: min(fresh.lowerBound + freshTaken, fresh.upperBound)..<fresh.upperBound)
  }
}

/// The part of a level that is still to be expanded.
@usableFromInline struct LevelRest: Sendable {
  /// Items that were begun or handed out before, in increasing order.
  @usableFromInline var resumed: [WorkItem] = []

  /// The states that have not been given to any worker, all after those of the items.
  @usableFromInline var fresh: Range<Int>

  @usableFromInline init(resumed: [WorkItem] = [], fresh: Range<Int>) {
    self.resumed = resumed
    self.fresh = fresh
  }

  /// Whether every state is expanded.
  @usableFromInline var isEmpty: Bool { resumed.isEmpty && fresh.isEmpty }
}
