extension Exploration {
  /// A shortest path to an occurrence: to its state, and along its transition if it is on one.
  ///
  /// Transitions are not stored. The path asks the system for them again. This doubles as a check:
  /// it catches a system whose transitions are not the same every time.
  ///
  /// Where one state represents others, the path goes through consecutive states and not through
  /// their representatives. So the path may have steps that the search never visited: those between
  /// two states with the same representative.
  ///
  /// - Parameter properties: the properties that must have the same findings at the end of the path
  ///   as in the occurrence, one bit each.
  public func path<System: TransitionSystem>(
    to occurrence: Occurrence, in system: System, showing properties: UInt64 = .max
  ) -> Path<State> where System.State == State {
    var numbers = [occurrence.state]
    while let last = numbers.last, let parent = parent(of: last) { numbers.append(parent) }
    numbers.reverse()

    var finder = PathFinder(system, initial: state(at: numbers[0]), showing: properties)
    for number in numbers.dropFirst() { finder.go(to: state(at: number)) }
    let last = state(at: occurrence.state)
    if let transition = occurrence.transition {
      finder.take(transition, from: last)
    } else {
      finder.show(last)
    }
    return finder.path
  }
}
