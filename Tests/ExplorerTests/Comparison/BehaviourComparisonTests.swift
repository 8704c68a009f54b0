import TestSupport
import Testing

@testable import Explorer

/// A graph whose first state is the initial one.
private func graph(_ observations: [Int32], _ targets: [[Int32]]) -> ObservedGraph {
  ObservedGraph(initialStates: [0], observations: observations, targets: targets)
}

private func partingSteps(
  _ first: ObservedGraph, _ second: ObservedGraph
) -> BehaviourComparison.Answer {
  BehaviourComparison(first, second).partingRun(ofFirst: true, limit: 10_000)
}

@Test func `how often an observation repeats is not seen`() {
  let long = graph([0, 0, 0, 1], [[1], [2], [3, 0], []])
  let short = graph([0, 1], [[1], []])
  let comparison = BehaviourComparison(long, short)
  #expect(comparison.blockCount == 2)
  #expect(comparison.partingRun(ofFirst: true, limit: 100) == .alike)
  #expect(comparison.partingRun(ofFirst: false, limit: 100) == .alike)
}

@Test func `states that come to the same without being seen are in one block`() {
  // No two of the first three states can reach each other, and all of them come to the fourth.
  let long = graph([0, 0, 0, 1], [[1, 2], [3], [3], []])
  let short = graph([0, 1], [[1], []])
  #expect(BehaviourComparison(long, short).blockCount == 2)
}

@Test func `a run parts with the first observation that the other graph cannot show`() {
  let wide = graph([0, 1, 2], [[1], [2, 0], []])
  let narrow = graph([0, 1, 2], [[1], [0], []])
  #expect(
    partingSteps(wide, narrow)
      == .parts(
        .init(
          initialState: 0,
          steps: [.init(transition: 0, state: 1), .init(transition: 0, state: 2)],
          alternatives: [0])))
  #expect(partingSteps(narrow, wide) == .alike)
}

@Test func `a decision that is made early is not seen, though no state can do what another can`() {
  let late = graph([0, 1, 2, 3], [[1], [2, 3], [], []])
  let early = graph([0, 1, 1, 2, 3], [[1, 2], [3], [4], [], []])
  let comparison = BehaviourComparison(late, early)
  #expect(comparison.blockCount == 7)
  #expect(comparison.partingRun(ofFirst: true, limit: 100) == .alike)
  #expect(comparison.partingRun(ofFirst: false, limit: 100) == .alike)
}

@Test func `a run that begins otherwise parts without a step`() {
  #expect(
    partingSteps(graph([0], [[]]), graph([1], [[]]))
      == .parts(.init(initialState: 0, steps: [], alternatives: [1])))
}

@Test func `a shortest run is found, not the first one in the order of transitions`() {
  let both = graph([0, 0, 0, 2, 1, 2], [[1, 4], [2], [3], [], [5], []])
  let none = graph([0, 1], [[1], []])
  guard case .parts(let run) = partingSteps(both, none) else {
    Issue.record("the run 0 2 parts")
    return
  }
  #expect(run.steps.map(\.state) == [4, 5])
  #expect(run.steps.map(\.transition) == [1, 0])
  #expect(run.alternatives == [])
}

@Test func `a limit of pairs leaves the question open`() {
  let long = graph([0, 1, 0, 1, 2], [[1], [2], [3], [4], []])
  let other = graph([0, 1, 0, 1], [[1], [2], [3], []])
  #expect(
    BehaviourComparison(long, other).partingRun(ofFirst: true, limit: 2)
      == .undecided(.pairs(limit: 2)))
  #expect(
    BehaviourComparison(long, other)
      .partingRun(ofFirst: true, limit: 100, isInterrupted: { true }) == .undecided(.interrupted))
}

@Test func `a graph of a system has its states, transitions and observations`() throws {
  let system = GraphSystem(edges: [(0, 1), (0, 2), (1, 2), (2, 2)])
  var numbers = ObservationNumbers<Bool>()
  let graph = try ObservedGraph(
    of: system, &numbers, limit: 3, isInterrupted: { false }, observing: { $0 == 1 })
  #expect(graph.initialStates == [0])
  #expect(graph.observations == [0, 1, 0])
  #expect((0..<3).map { Array(graph.targets(of: $0)) } == [[1, 2], [2], [2]])
  #expect(numbers.observations == [false, true])
  #expect(throws: GraphShortage.states(limit: 2)) {
    try ObservedGraph(
      of: system, &numbers, limit: 2, isInterrupted: { false }, observing: { $0 == 1 })
  }
}

/// A graph of a few states and even fewer observations.
private func generated(_ random: inout RandomNumbers) -> ObservedGraph {
  let count = Int.random(in: 1...6, using: &random)
  return ObservedGraph(
    initialStates: [0],
    observations: (0..<count).map { $0 == 0 ? 0 : Int32.random(in: 0...2, using: &random) },
    targets: (0..<count).map { _ in
      (0..<Int.random(in: 0...3, using: &random)).map { _ in
        Int32.random(in: 0..<Int32(count), using: &random)
      }
    })
}

@Test func `comparisons of generated graphs agree with trying every run`() {
  var random = RandomNumbers(seed: 1)
  let length = 9
  var (parted, alike) = (0, 0)
  for number in 0..<1000 {
    let (first, second) = (generated(&random), generated(&random))
    let naive = ObservationSequences(of: first, upTo: length)
      .stepsToParting(from: ObservationSequences(of: second, upTo: length))
    switch partingSteps(first, second) {
    case .alike:
      alike += 1
      #expect(naive == nil, "pair \(number)")
    case .parts(let run):
      parted += 1
      #expect(run.steps.count == naive, "pair \(number)")
    case .undecided: Issue.record("pair \(number)")
    }
  }
  #expect(parted > 300 && alike > 300, "\(parted) part, \(alike) do not")
}

@Test func `states in one block show the same sequences, and those of different graphs too`() {
  var random = RandomNumbers(seed: 2)
  var merged = 0
  for _ in 0..<300 {
    let graphs = [generated(&random), generated(&random)]
    let quotient = StutteringQuotient(graphs)
    var sequences: [Int32: Set<[Int32]>] = [:]
    for (index, graph) in graphs.enumerated() {
      for state in 0..<graph.stateCount {
        let from = ObservedGraph(
          initialStates: [Int32(state)], observations: graph.observations,
          targets: (0..<graph.stateCount).map { Array(graph.targets(of: $0)) })
        let seen = Set(ObservationSequences(of: from, upTo: 6).steps.keys)
        let block = quotient.blocks[index][state]
        if sequences[block] != nil { merged += 1 }
        #expect(sequences[block] ?? seen == seen)
        sequences[block] = seen
      }
    }
  }
  #expect(merged > 300)
}
