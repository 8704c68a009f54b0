/// Builds a fair loop in the component of a state.
///
/// The loop is made of shortest pieces, one for each thread that must act or be unable to; it is the same
/// every time.
@usableFromInline struct LassoSearch<System: TransitionSystem> {
  @usableFromInline typealias State = System.State

  /// A transition within the component.
  private struct Edge {
    var step: PathStep<State>
    var target: Int
    var thread: Int?
  }

  private let system: System
  private var states: [State] = []
  private var numbers: [UInt32: Int] = [:]
  private var edges: [[Edge]] = []
  private var enabled: [ThreadSet] = []
  private var isInside: [Bool] = []

  /// The component of a state.
  ///
  /// - Parameter place: a number for each state of any component that has a fair behaviour, nil for others.
  @usableFromInline init(_ system: System, from start: State, place: (State) -> UInt32?) {
    self.system = system
    guard let first = place(start) else { preconditionFailure("the stem ends in a component") }
    add(start, first)
    var next = 0
    while next < states.count {
      var (list, able, position) = ([Edge](), ThreadSet(), 0)
      system.forEachFairTransition(from: states[next]) { successor, thread in
        defer { position += 1 }
        if let thread { able.insert(thread) }
        guard let place = place(successor) else { return }
        let step = PathStep(transition: position, label: 0, state: successor)
        list.append(Edge(step: step, target: add(successor, place), thread: thread))
      }
      edges.append(list)
      enabled.append(able)
      next += 1
    }
    isInside = reachingStart()
    label()
  }

  /// The lasso with a given stem, which ends in the first state of the component.
  @usableFromInline func lasso(after stem: Path<State>) -> Lasso<State> {
    var (steps, here) = ([PathStep<State>](), 0)
    var (acting, able, always) = (ThreadSet(), enabled[0], enabled[0])
    func take(_ path: [Edge]) {
      for edge in path {
        steps.append(edge.step)
        if let thread = edge.thread { acting.insert(thread) }
        here = edge.target
        always.formCommon(with: enabled[here])
        for thread in enabled[here].numbers { able.insert(thread) }
      }
    }
    for thread in 0..<system.fairThreadCount
    where !acting.contains(thread) && always.contains(thread) {
      take(
        path(from: here) { edge in
          edge.thread == thread || !enabled[edge.target].contains(thread)
        })
    }
    if here != 0 || steps.isEmpty { take(path(from: here) { $0.target == 0 }) }
    return Lasso(
      stem: stem, loop: steps, acting: acting.numbers, interrupted: able.without(acting).numbers)
  }

  @discardableResult
  private mutating func add(_ state: State, _ place: UInt32) -> Int {
    if let number = numbers[place] { return number }
    let number = states.count
    numbers[place] = number
    states.append(state)
    return number
  }

  /// The states from which the first can be reached.
  private func reachingStart() -> [Bool] {
    var sources: [[Int]] = Array(repeating: [], count: states.count)
    for (source, list) in edges.enumerated() {
      for edge in list { sources[edge.target].append(source) }
    }
    var isFound = Array(repeating: false, count: states.count)
    isFound[0] = true
    var waiting = [0]
    while let target = waiting.popLast() {
      for source in sources[target] where !isFound[source] {
        isFound[source] = true
        waiting.append(source)
      }
    }
    return isFound
  }

  /// Gives the steps their labels.
  private mutating func label() {
    for source in states.indices {
      var labels: [Int] = []
      _ = system.forEachPlainTransition(from: states[source]) { _, label, _ in labels.append(label)
      }
      for index in edges[source].indices {
        edges[source][index].step.label = labels[edges[source][index].step.transition]
      }
    }
  }

  /// The fewest transitions within the component of which the last is wanted.
  private func path(from start: Int, to isWanted: (Edge) -> Bool) -> [Edge] {
    var paths: [(state: Int, last: Int, edge: Edge)] = []
    var isSeen = Array(repeating: false, count: states.count)
    isSeen[start] = true
    var (sources, next) = ([(start, -1)], 0)
    while next < sources.count {
      let (state, last) = sources[next]
      next += 1
      for edge in edges[state] where isInside[edge.target] {
        let isEnd = isWanted(edge)
        guard isEnd || !isSeen[edge.target] else { continue }
        paths.append((state, last, edge))
        if isEnd {
          var (found, index) = ([Edge](), paths.count - 1)
          while index >= 0 {
            found.append(paths[index].edge)
            index = paths[index].last
          }
          return found.reversed()
        }
        isSeen[edge.target] = true
        sources.append((edge.target, paths.count - 1))
      }
    }
    preconditionFailure("a component that is fair has a fair loop")
  }
}
