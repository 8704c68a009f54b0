extension PoolMachine {
  /// The number of labels by which transitions are counted.
  ///
  /// There is one for each position of the program, then one for each happening.
  public var labelCount: Int { program.instructions.count + Happening.count }

  /// The label of a transition.
  public func label(of transition: Transition) -> Int {
    switch transition.cause {
    case .step, .request, .operatorActs: Int(transition.programCounter)
    default: program.instructions.count + tables.happeningNumber(of: transition)
    }
  }
}

extension PoolMachine {
  /// The transition with an index among those out of a state, nil when there are fewer.
  public func transition(at position: Int, from pool: PoolState) -> Transition? {
    var found: Transition?
    var count = 0
    _ = forEachTransition(from: pool) { _, transition in
      if count == position { found = transition }
      count += 1
    }
    return found
  }
}
