extension Exploration {
  /// A shortest path to an occurrence: to its state, and along its transition if it is on one.
  ///
  /// Transitions are not stored. They are found again by asking the system, which doubles as a
  /// check: a system whose transitions are not the same every time is caught here.
  ///
  /// Where some states stand for others, the path goes through states that follow one another, and
  /// not through those that stand for them; so it may have steps of which the search saw nothing,
  /// those that lead from a state to another for which the same one stands.
  ///
  /// - Parameter properties: the properties for which the end of the path is to say what the
  ///   occurrence says, one bit each.
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
