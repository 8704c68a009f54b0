public import Explorer

/// The result of an explorer that is too simple to be wrong: a dictionary, an array and a loop.
public struct NaiveExplorer<State: PackedState> {
  /// The distinct states in the order in which they were found.
  public private(set) var states: [State] = []

  /// The depth of each.
  public private(set) var depths: [Int] = []

  /// The initial states and all successors, repetitions included.
  public private(set) var statesGenerated: UInt64 = 0

  /// The number of transitions with each label.
  public private(set) var labelCounts: [UInt64]

  /// The nearest occurrence of each property's subject.
  public private(set) var firstApplications: [Occurrence?]

  /// The nearest violation of each property.
  public private(set) var firstViolations: [Occurrence?]

  private var numbers: [[UInt64]: Int] = [:]

  /// Explores a system.
  public init<System: TransitionSystem>(_ system: System) where System.State == State {
    labelCounts = Array(repeating: 0, count: system.labelCount)
    firstApplications = Array(repeating: nil, count: system.propertyCount)
    firstViolations = firstApplications
    system.forEachInitialState { find($0, depth: 0) }
    var number = 0
    while number < states.count {
      var onTransitions: [Findings] = []
      let own = system.forEachTransition(from: states[number]) { successor, label, findings in
        labelCounts[label] += 1
        onTransitions.append(findings)
        find(successor, depth: depths[number] + 1)
      }
      note(own, at: Occurrence(state: number))
      for (transition, findings) in onTransitions.enumerated() {
        note(findings, at: Occurrence(state: number, transition: transition))
      }
      number += 1
    }
  }

  private mutating func find(_ state: State, depth: Int) {
    statesGenerated += 1
    let words = (0..<State.wordCount).map { state[word: $0] }
    guard numbers[words] == nil else { return }
    numbers[words] = states.count
    states.append(state)
    depths.append(depth)
  }

  private mutating func note(_ findings: Findings, at occurrence: Occurrence) {
    for property in firstViolations.indices {
      let bit = UInt64(1) << UInt64(property)
      if findings.applied & bit != 0, isNearer(occurrence, than: firstApplications[property]) {
        firstApplications[property] = occurrence
      }
      if findings.violated & bit != 0, isNearer(occurrence, than: firstViolations[property]) {
        firstViolations[property] = occurrence
      }
    }
  }
}

extension NaiveExplorer {
  /// The length of a shortest path to an occurrence.
  public func distance(to occurrence: Occurrence) -> Int {
    depths[occurrence.state] + (occurrence.transition == nil ? 0 : 1)
  }

  /// The nearest violation: among several, the first, and there the violation of the first
  /// property.
  public var nearestViolation: (property: Int, occurrence: Occurrence)? {
    var nearest: (property: Int, occurrence: Occurrence)?
    for (property, occurrence) in firstViolations.enumerated() {
      if let occurrence, isNearer(occurrence, than: nearest?.occurrence) {
        nearest = (property, occurrence)
      }
    }
    return nearest
  }

  /// Whether the distance is less, or equal and this one comes first.
  private func isNearer(_ occurrence: Occurrence, than other: Occurrence?) -> Bool {
    guard let other else { return true }
    return (distance(to: occurrence), occurrence.state, occurrence.transition ?? -1)
      < (distance(to: other), other.state, other.transition ?? -1)
  }
}
