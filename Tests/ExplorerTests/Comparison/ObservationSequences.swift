@testable import Explorer

/// Everything that an observer can see of a graph up to a length: the naive witness of comparisons.
struct ObservationSequences {
  /// The fewest steps of a run that shows each sequence of observations.
  let steps: [[Int32]: Int]

  /// The sequences of at most the given length, by trying every run.
  init(of graph: ObservedGraph, upTo length: Int) {
    struct Place: Hashable {
      var state: Int
      var seen: [Int32]
    }
    var steps: [[Int32]: Int] = [:]
    var known: Set<Place> = []
    var level = graph.initialStates.map { state in
      Place(state: Int(state), seen: [graph.observations[Int(state)]])
    }
    var distance = 0
    while !level.isEmpty {
      var next: [Place] = []
      for place in level where known.insert(place).inserted {
        if steps[place.seen] == nil { steps[place.seen] = distance }
        for target in graph.targets(of: place.state) {
          var seen = place.seen
          let observation = graph.observations[Int(target)]
          if seen.last != observation { seen.append(observation) }
          if seen.count <= length { next.append(Place(state: Int(target), seen: seen)) }
        }
      }
      level = next
      distance += 1
    }
    self.steps = steps
  }

  /// The fewest steps of a run that shows what the other graph never does; nil if there is none.
  func stepsToParting(from other: ObservationSequences) -> Int? {
    steps.filter { other.steps[$0.key] == nil }.map(\.value).min()
  }
}
