/// Re-execution of traces, whole or changed.
extension PoolMachine {
  /// The successor of a state by a given transition, nil if that cannot be taken there.
  ///
  /// A transition is the same if the same thread takes the same step with the same choice and the
  /// same success; its effects may differ.
  public func successor(
    of pool: PoolState, by wanted: Transition
  ) -> (transition: Transition, pool: PoolState)? {
    var found: (Transition, PoolState)?
    _ = forEachTransition(from: pool) { after, transition in
      if found == nil, transition.isSame(as: wanted) { found = (transition, after) }
    }
    return found
  }

  /// Every transition out of a state with its successor, in their fixed order, and whether the state
  /// is quiescent.
  public func successors(
    of pool: PoolState
  ) -> (list: [(transition: Transition, pool: PoolState)], isQuiescent: Bool) {
    var list: [(Transition, PoolState)] = []
    let isQuiescent = forEachTransition(from: pool) { after, transition in
      list.append((transition, after))
    }
    return (list, isQuiescent)
  }

  /// Whether no step of the protocol can be taken in a state, and no daemon has to be started.
  public func isQuiescent(_ pool: PoolState) -> Bool { forEachTransition(from: pool) { _, _ in } }
}

extension Transition {
  /// Whether two transitions are the same step of the same thread, or the same happening.
  public func isSame(as other: Transition) -> Bool {
    cause == other.cause && thread.actor == other.thread.actor && thread.host == other.thread.host
      && thread.vm == other.thread.vm && thread.call == other.thread.call
      && programCounter == other.programCounter && detail == other.detail
      && chosen == other.chosen && hasFailed == other.hasFailed
  }
}

extension PoolState {
  /// A state in which a transition has moved threads and spent budgets, but has changed nothing else.
  ///
  /// - Parameters:
  ///   - after: the state after the transition; this is the one before.
  ///   - cells: the cells of the model.
  public func movingThreads(to after: PoolState, _ cells: [Cell], _ size: PoolSize) -> PoolState {
    let (old, new) = (values(size), after.values(size))
    let moves = cells.indices.filter { cells[$0].isControl && old[$0] != new[$0] }
    return setting(moves.map { ($0, new[$0]) }, size)
  }

  /// The cells, by index, whose values differ in another state.
  public func cells(differingFrom other: PoolState, _ size: PoolSize) -> [Int] {
    let (own, others) = (values(size), other.values(size))
    return own.indices.filter { own[$0] != others[$0] }
  }

  /// The state with the values that another state has in some cells, by their indices.
  public func taking(_ indices: [Int], from other: PoolState, _ size: PoolSize) -> PoolState {
    let values = other.values(size)
    return setting(indices.map { ($0, values[$0]) }, size)
  }
}
