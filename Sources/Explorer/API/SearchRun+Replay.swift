extension SearchRun {
  /// The state that a list of transitions leads to.
  ///
  /// - Parameter ordinals: the position of the initial state among the initial states, then the
  ///   position of each transition among those of the previous state.
  @inlinable static func replay(_ ordinals: [Int], in system: System) -> System.State {
    var state: System.State?
    var position = 0
    system.forEachInitialState { initial in
      if position == ordinals[0] { state = initial }
      position += 1
    }
    for ordinal in ordinals.dropFirst() {
      guard let before = state else { break }
      state = nil
      position = 0
      _ = system.forEachTransition(from: before) { successor, _, _ in
        if position == ordinal { state = successor }
        position += 1
      }
    }
    guard let state else {
      preconditionFailure("the system did not repeat a transition that it had made before")
    }
    return state
  }
}
