import Explorer
import TestSupport

extension GraphComparison {
  /// Compares a search that must be complete, unless memory was limited.
  mutating func compare(
    last found: GraphFinding, _ target: GraphTarget, _ variant: SearchVariant,
    _ memoryLimitBytes: Int?
  ) {
    if let memoryLimitBytes, case .incomplete = found.completion {
      return compare(part: found, target, variant, memoryLimitBytes)
    }
    expect(.completion, variant, "completion", .exhausted, found.completion)
    if let memoryLimitBytes, found.memoryBytes > memoryLimitBytes {
      note(.completion, variant, "\(found.memoryBytes) bytes are used of \(memoryLimitBytes)")
    }
    expect(.count, variant, "distinct states", target.naive.states.count, found.distinctStates)
    expect(.count, variant, "states generated", target.naive.statesGenerated, found.statesGenerated)
    expect(.count, variant, "levels", target.levelSizes, found.levelSizes)
    expectEach(
      .count, variant, "transitions by label", target.naive.labelCounts, found.labelCounts)
    expectEach(
      .verdict, variant, "first applications", target.naive.firstApplications,
      found.firstApplications)
    expectEach(
      .verdict, variant, "first violations", target.naive.firstViolations, found.firstViolations)
    expectEach(.states, variant, "parents", target.parents, found.parents)
    if let states = found.allStates {
      let expected = target.naive.states.map { Int($0) }.sorted()
      expectEach(.states, variant, "all states", expected, states)
    } else if memoryLimitBytes == nil {
      note(.states, variant, "states are gone although there is memory")
    }
    compareVerdicts(found, variant)
    compareStatesAndWalks(found, target, variant)
  }

  /// Compares a search that was cut short: nothing that it has found is wrong, and it does not
  /// claim to have found everything.
  mutating func compare(
    part found: GraphFinding, _ target: GraphTarget, _ variant: SearchVariant,
    _ memoryLimitBytes: Int?
  ) {
    switch found.completion {
    case .incomplete(.memory(let limit)) where limit == memoryLimitBytes: break
    case .incomplete(.depth), .incomplete(.states), .incomplete(.interrupted): break
    default: note(.completion, variant, "a search that was cut short: \(found.completion)")
    }
    if !target.levelSizes.starts(with: found.levelSizes.dropLast()) {
      note(.count, variant, "levels of a part: \(found.levelSizes) of \(target.levelSizes)")
    }
    for (property, violation) in found.firstViolations.enumerated() where violation != nil {
      if naive.firstViolations[property] == nil {
        note(.verdict, variant, "property \(property) is violated in a part, and it holds")
      }
    }
    for (property, application) in found.firstApplications.enumerated() where application != nil {
      if naive.firstApplications[property] == nil {
        note(.verdict, variant, "property \(property) applies in a part, and it never does")
      }
    }
    compareStatesAndWalks(found, target, variant)
  }

  /// The verdicts and the lengths of counterexamples are those without reductions.
  private mutating func compareVerdicts(_ found: GraphFinding, _ variant: SearchVariant) {
    for property in 0..<plain.propertyCount {
      expect(
        .verdict, variant, "property \(property) applies",
        naive.firstApplications[property] != nil, found.firstApplications[property] != nil)
      expect(
        .verdict, variant, "property \(property) is violated",
        naive.firstViolations[property] != nil, found.firstViolations[property] != nil)
      guard let violation = naive.firstViolations[property], let walk = found.walks[property] else {
        continue
      }
      let least = naive.distance(to: violation)
      let isRight =
        variant.mergesSteps
        ? walk.distance <= least && least <= walk.steps.count
        : walk.distance == least && walk.steps.count == least
      if !isRight {
        note(
          .verdict, variant,
          "property \(property) is violated by \(least) steps, "
            + "found \(walk.steps.count), claimed \(walk.distance)")
      }
    }
  }

  /// The states exist, and the paths are paths.
  private mutating func compareStatesAndWalks(
    _ found: GraphFinding, _ target: GraphTarget, _ variant: SearchVariant
  ) {
    for (number, state) in found.someStates {
      guard number < target.naive.states.count else {
        note(.states, variant, "state \(number) is one too many")
        break
      }
      // The order of the last level of a part depends on what was expanded.
      let isSure =
        found.completion == .exhausted
        || number < found.distinctStates - (found.levelSizes.last ?? 0)
      if isSure {
        expect(.states, variant, "state \(number)", Int(target.naive.states[number]), state)
      }
      if state == nil { note(.states, variant, "state \(number) does not exist") }
    }
    for (property, walk) in found.walks.sorted(by: { $0.key < $1.key }) {
      let bit = UInt64(1) << UInt64(property)
      guard let last = check(walk, "property \(property)", variant),
        let violation = found.firstViolations[property]
      else { continue }
      let ending = violation.transition == nil ? plain.stateFindings[last.state] : last.findings
      if ending.violated & bit == 0 {
        note(.path, variant, "property \(property): the path does not violate it")
      }
    }
    if let walk = found.lastWalk, let last = check(walk, "the last state", variant),
      let state = found.someStates.last, state.number == found.distinctStates - 1
    {
      expect(
        .path, variant, "the path to the last state", state.state,
        target.representatives[last.state])
    }
  }

  /// Follows a path; returns the last state and the findings of the last transition.
  private mutating func check(
    _ walk: GraphFinding.Walk, _ name: String, _ variant: SearchVariant
  ) -> (state: Int, findings: Findings)? {
    guard var state = walk.initial, plain.initialStates.contains(state) else {
      note(.path, variant, "\(name): the path does not begin with an initial state")
      return nil
    }
    var findings = Findings()
    for step in walk.steps {
      guard plain.edges[state].indices.contains(step.transition) else {
        note(.path, variant, "\(name): state \(state) has no transition \(step.transition)")
        return nil
      }
      let edge = plain.edges[state][step.transition]
      guard edge.target == step.state, edge.label == step.label else {
        note(
          .path, variant, "\(name): transition \(step.transition) of state \(state) leads elsewhere"
        )
        return nil
      }
      state = edge.target
      findings = edge.findings
    }
    return (state, findings)
  }
}
