extension Exploration {
  /// A shortest path to an occurrence: to its state, and along its transition if it is on one.
  ///
  /// Transitions are not stored. They are found again by asking the system, which doubles as a
  /// check: a system whose transitions are not the same every time is caught here.
  public func path<System: TransitionSystem>(
    to occurrence: Occurrence, in system: System
  ) -> Path<State> where System.State == State {
    var numbers = [occurrence.state]
    while let last = numbers.last, let parent = parent(of: last) { numbers.append(parent) }
    numbers.reverse()

    var path = Path(initial: state(at: numbers[0]), steps: [])
    for (parent, child) in zip(numbers, numbers.dropFirst()) {
      let target = state(at: child)
      path.steps.append(
        step(from: state(at: parent), in: system) { _, successor in
          successor.hasSameWords(as: target)
        })
    }
    if let transition = occurrence.transition {
      path.steps.append(
        step(from: state(at: occurrence.state), in: system) { position, _ in
          position == transition
        })
    }
    return path
  }

  private func step<System: TransitionSystem>(
    from state: State, in system: System, where isWanted: (_ position: Int, State) -> Bool
  ) -> PathStep<State> where System.State == State {
    var position = 0
    var found: PathStep<State>?
    _ = system.forEachTransition(from: state) { successor, stepKind, _ in
      if found == nil, isWanted(position, successor) {
        found = PathStep(transition: position, stepKind: stepKind, state: successor)
      }
      position += 1
    }
    guard let found else {
      preconditionFailure("the system did not repeat a transition that it had made before")
    }
    return found
  }
}
