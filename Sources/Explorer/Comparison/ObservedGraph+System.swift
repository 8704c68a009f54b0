/// Why there is no graph of a system.
public enum GraphShortage: Error, Equatable, Sendable {
  /// It has more states than the limit.
  case states(limit: Int)
  /// Somebody interrupted the search.
  case interrupted
}

extension ObservedGraph {
  /// The graph of a system, as one thread finds it.
  ///
  /// - Parameters:
  ///   - numbers: the numbers of the observations, which graphs that are compared share.
  ///   - limit: the most states.
  ///   - isInterrupted: whether to stop; asked every few hundred states.
  ///   - observe: what an observer sees of a state.
  @inlinable public init<System: TransitionSystem, Observation: Hashable>(
    of system: System, _ numbers: inout ObservationNumbers<Observation>, limit: Int,
    isInterrupted: () -> Bool, observing observe: (System.State) -> Observation
  ) throws(GraphShortage) {
    var found: [StateKey<System.State>: Int32] = [:]
    var states: [System.State] = []
    var observations: [Int32] = []
    func number(of state: System.State) -> Int32 {
      let next = Int32(truncatingIfNeeded: states.count)
      let key = StateKey(state)
      if let known = found[key] { return known }
      found[key] = next
      states.append(state)
      return next
    }
    var initialStates: [Int32] = []
    system.forEachInitialState { initialStates.append(number(of: $0)) }
    var firstTransitions = [0]
    var targets: [Int32] = []
    while observations.count < states.count {
      guard states.count <= min(limit, Int(Int32.max)) else { throw .states(limit: limit) }
      if observations.count.isMultiple(of: 512), isInterrupted() { throw .interrupted }
      let state = states[observations.count]
      observations.append(numbers.number(of: observe(state)))
      _ = system.forEachTransition(from: state) { successor, _, _ in
        targets.append(number(of: successor))
      }
      firstTransitions.append(targets.count)
    }
    self.init(
      initialStates: initialStates, observations: observations,
      firstTransitions: firstTransitions, targets: targets)
  }
}

/// A state as a key of a dictionary.
@usableFromInline struct StateKey<State: PackedState>: Hashable {
  @usableFromInline let state: State

  @inlinable init(_ state: State) { self.state = state }

  @inlinable static func == (left: Self, right: Self) -> Bool {
    left.state.hasSameWords(as: right.state)
  }

  @inlinable func hash(into hasher: inout Hasher) { hasher.combine(WordHash.hash(state)) }
}
