extension PoolMachine {
  /// The number of kinds of steps that are counted: each position of the program, then what happens
  /// without a step.
  public var stepKindCount: Int { program.instructions.count + HappeningKind.count }

  /// The number of a transition's kind.
  public func stepKind(of transition: Transition) -> Int {
    let behind = program.instructions.count
    return switch transition.kind {
    case .step, .request, .operatorActs: Int(transition.programCounter)
    case .stepWithoutReply: behind + HappeningKind.fault(.replyLoss).number
    case .xapiStarts: behind + HappeningKind.xapiStarts.number
    case .xenopsdStarts: behind + HappeningKind.xenopsdStarts.number
    case .xenopsdNoticesReboot: behind + HappeningKind.xenopsdNoticesReboot.number
    case .xenopsdNotices: behind + HappeningKind.xenopsdNotices.number
    case .hostBoots: behind + HappeningKind.hostBoots.number
    case .hostIsReachable: behind + HappeningKind.hostIsReachable.number
    case .hostIsSilent: behind + HappeningKind.hostIsSilent.number
    case .hostIsHeardOf: behind + HappeningKind.hostIsHeardOf.number
    case .hostFences: behind + HappeningKind.hostFences.number
    case .databaseIsWritten: behind + HappeningKind.databaseIsWritten.number
    case .guest: behind + HappeningKind.guest(transition.guestAction).number
    case .fault: behind + HappeningKind.fault(transition.fault).number
    }
  }
}

extension PoolMachine {
  /// The transition at a position among those out of a state, nil when there are not so many.
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
