/// The states and transitions of a system, each state with what an observer sees of it.
///
/// States are numbered in the order in which a breadth-first search finds them. Transitions are those
/// that the system visits, in its order: the position of one tells which it is.
public struct ObservedGraph: Sendable {
  /// The initial states.
  public let initialStates: [Int32]
  /// The observation of each state, by number; equal observations have equal numbers.
  public let observations: [Int32]
  /// The first transition of each state, and the number of all transitions at the end.
  let firstTransitions: [Int]
  /// The state that each transition leads to.
  let targets: [Int32]

  /// A graph given by the targets of each state's transitions.
  public init(initialStates: [Int32], observations: [Int32], targets: [[Int32]]) {
    precondition(observations.count == targets.count, "every state has an observation")
    self.init(
      initialStates: initialStates, observations: observations,
      firstTransitions: targets.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) },
      targets: targets.flatMap(\.self))
  }

  @usableFromInline init(
    initialStates: [Int32], observations: [Int32], firstTransitions: [Int], targets: [Int32]
  ) {
    self.initialStates = initialStates
    self.observations = observations
    self.firstTransitions = firstTransitions
    self.targets = targets
  }

  /// The number of states.
  public var stateCount: Int { observations.count }

  /// The number of transitions.
  public var transitionCount: Int { targets.count }

  /// The states that a state's transitions lead to, in order.
  func targets(of state: Int) -> ArraySlice<Int32> {
    targets[firstTransitions[state]..<firstTransitions[state + 1]]
  }
}

/// Gives equal observations the same number, over several graphs.
public struct ObservationNumbers<Observation: Hashable> {
  @usableFromInline var numbers: [Observation: Int32] = [:]
  /// The observations, by number.
  public private(set) var observations: [Observation] = []

  /// No observation yet.
  public init() {}

  /// The number of an observation.
  public mutating func number(of observation: Observation) -> Int32 {
    if let known = numbers[observation] { return known }
    let number = Int32(observations.count)
    numbers[observation] = number
    observations.append(observation)
    return number
  }
}

extension ObservationNumbers: Sendable where Observation: Sendable {}
