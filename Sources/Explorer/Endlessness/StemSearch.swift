/// Finds a shortest path to one of some states that a search has found: a breadth-first search on one thread,
/// so that the path is the same every time.
@usableFromInline struct StemSearch<System: TransitionSystem, Finder: StateFinder>
where Finder.State == System.State {
  /// How a state was reached.
  private struct Arrival {
    var place: UInt32
    var parent: UInt32
    var transition: UInt32
  }

  private let system: System
  private var finder: Finder
  private var known: PlaceSet
  private var arrivals: [Arrival] = []
  private var successors: [System.State] = []
  private var places: [UInt32] = []

  /// A search, or nil if the system refuses the memory.
  @usableFromInline init?(_ system: System, _ finder: Finder) {
    guard let known = PlaceSet(count: finder.placeCount) else { return nil }
    self.system = system
    self.finder = finder
    self.known = known
  }

  /// The place of a state that the search has found, nil if it is not in a set.
  @usableFromInline mutating func place(of state: System.State, among wanted: PlaceSet) -> UInt32? {
    places.removeAll(keepingCapacity: true)
    finder.find([state], into: &places)
    return wanted.contains(places[0]) ? places[0] : nil
  }

  /// A shortest path to a state of a set, nil if none can be reached.
  @usableFromInline mutating func path(to wanted: PlaceSet) -> Path<System.State>? {
    successors.removeAll()
    system.forEachInitialState { successors.append($0) }
    let initial = successors
    var number = -1
    while true {
      places.removeAll(keepingCapacity: true)
      finder.find(successors, into: &places)
      for (position, place) in places.enumerated() where !known.contains(place) {
        known.insert(place)
        arrivals.append(
          Arrival(
            place: place, parent: UInt32(truncatingIfNeeded: number),
            transition: UInt32(truncatingIfNeeded: position)))
        if wanted.contains(place) { return path(to: arrivals.count - 1, from: initial) }
      }
      number += 1
      guard number < arrivals.count else { return nil }
      successors.removeAll(keepingCapacity: true)
      _ = system.forEachTransition(from: finder.state(at: Int(arrivals[number].place))) {
        successor, _, _ in successors.append(successor)
      }
    }
  }

  private func path(to number: Int, from initial: [System.State]) -> Path<System.State> {
    var list = [arrivals[number]]
    while let last = list.last, last.parent != .max { list.append(arrivals[Int(last.parent)]) }
    list.reverse()
    var path = Path(initial: initial[Int(list[0].transition)], steps: [])
    for arrival in list.dropFirst() {
      let state = path.steps.last?.state ?? path.initial
      var position = 0
      _ = system.forEachTransition(from: state) { successor, label, _ in
        if position == Int(arrival.transition) {
          path.steps.append(PathStep(transition: position, label: label, state: successor))
        }
        position += 1
      }
    }
    return path
  }
}
