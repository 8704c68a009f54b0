/// Finds transitions again, one after the other, from the states that stand for those they join.
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

  /// Where the path has come to.
  private var state: System.State { path.steps.last?.state ?? path.initial }

  /// Goes to a state for which another stands, in one step that the search has seen.
  mutating func go(to representative: System.State) {
    path.steps += walk { state in
      step(from: state) { _, successor, _ in
        system.representative(of: successor).hasSameWords(as: representative)
      }
    }
  }

  /// Takes the transition that corresponds to one out of the state that stands for this one.
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

  /// Goes on until the state says itself what the state says that stands for it.
  mutating func show(_ representative: System.State) {
    let wanted = system.forEachTransition(from: representative) { _, _, _ in }
    path.steps += walk { state in
      let found = system.forEachPlainTransition(from: state) { _, _, _ in }
      return areSame(found, wanted) ? [] : nil
    }
  }

  /// Whether two findings say the same of the properties that matter.
  private func areSame(_ first: Findings, _ second: Findings) -> Bool {
    let differing = (first.applied ^ second.applied) | (first.violated ^ second.violated)
    return differing & properties == 0
  }

  /// As few steps as possible of those that stay with the states for which the same one stands,
  /// until there is an ending, and then that.
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

  /// The first transition out of a state that is wanted, by itself.
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
