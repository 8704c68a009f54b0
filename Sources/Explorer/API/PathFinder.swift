/// Finds the transitions of a path again, one by one, from the representatives of the states that
/// they join.
struct PathFinder<System: TransitionSystem> {
  private typealias Step = PathStep<System.State>

  let system: System
  /// The properties that matter at the end, one bit each.
  let properties: UInt64
  private(set) var path: Path<System.State>

  init(_ system: System, initial: System.State, showing properties: UInt64) {
    self.system = system
    self.properties = properties
    path = Path(initial: initial, steps: [])
  }

  /// The state that the path has reached.
  private var state: System.State { path.steps.last?.state ?? path.initial }

  /// Takes one step that the search has seen, to a state with the given representative.
  mutating func go(to representative: System.State) {
    path.steps += walk { state in
      step(from: state) { _, successor, _ in
        system.representative(of: successor).hasSameWords(as: representative)
      }
    }
  }

  /// Takes the transition that corresponds to a transition out of this state's representative.
  mutating func take(_ transition: Int, from representative: System.State) {
    var wanted: (state: System.State, findings: Findings)?
    var position = 0
    _ = system.forEachTransition(from: representative) { successor, _, findings in
      if position == transition { wanted = (successor, findings) }
      position += 1
    }
    guard let wanted else { Self.fail() }
    path.steps += walk { state in
      let isItself = state.hasSameWords(as: representative)
      return step(from: state) { position, successor, findings in
        if isItself { return position == transition }
        return areSame(findings, wanted.findings)
          && system.representative(of: successor).hasSameWords(as: wanted.state)
      }
    }
  }

  /// Continues until the state itself has the findings of its representative.
  mutating func show(_ representative: System.State) {
    let wanted = system.forEachTransition(from: representative) { _, _, _ in }
    path.steps += walk { state in
      let found = system.forEachPlainTransition(from: state) { _, _, _ in }
      return areSame(found, wanted) ? [] : nil
    }
  }

  /// Whether two findings agree on the properties that matter.
  private func areSame(_ first: Findings, _ second: Findings) -> Bool {
    let differing = (first.applied ^ second.applied) | (first.violated ^ second.violated)
    return differing & properties == 0
  }

  /// The fewest steps between states with the same representative after which there is an ending,
  /// followed by that ending.
  private func walk(until ending: (System.State) -> [Step]?) -> [Step] {
    let here = system.representative(of: state)
    var found = [(state: state, steps: [Step]())]
    var number = 0
    while number < found.count {
      if let ending = ending(found[number].state) { return found[number].steps + ending }
      var position = 0
      _ = system.forEachPlainTransition(from: found[number].state) { successor, label, _ in
        let step = PathStep(transition: position, label: label, state: successor)
        position += 1
        let isNew = !found.contains { $0.state.hasSameWords(as: successor) }
        guard isNew, system.representative(of: successor).hasSameWords(as: here) else { return }
        found.append((successor, found[number].steps + [step]))
      }
      number += 1
    }
    Self.fail()
  }

  /// The first wanted transition out of a state, as a list of one step.
  private func step(
    from state: System.State, where isWanted: (_ position: Int, System.State, Findings) -> Bool
  ) -> [Step]? {
    var position = 0
    var found: Step?
    _ = system.forEachPlainTransition(from: state) { successor, label, findings in
      if found == nil, isWanted(position, successor, findings) {
        found = PathStep(transition: position, label: label, state: successor)
      }
      position += 1
    }
    return found.map { [$0] }
  }

  private static func fail() -> Never {
    preconditionFailure("the system did not repeat a transition that it had made before")
  }
}
