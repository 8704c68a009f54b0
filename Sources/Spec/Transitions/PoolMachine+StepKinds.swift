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

/// What happens without a step of the program being taken.
public enum HappeningKind: Equatable, Sendable {
  case xapiStarts
  case xenopsdStarts
  case xenopsdNotices
  case hostBoots
  case hostIsReachable
  case databaseIsWritten
  case xenopsdNoticesReboot
  case hostIsSilent
  case hostIsHeardOf
  case hostFences
  case guest(GuestAction)
  case fault(Fault)

  /// All of them, by number.
  public static let all: [HappeningKind] =
    [.xapiStarts, .xenopsdStarts, .xenopsdNotices, .xenopsdNoticesReboot]
    + [
      .hostBoots, .hostIsReachable, .databaseIsWritten, .hostIsSilent, .hostIsHeardOf, .hostFences,
    ]
    + GuestAction.allCases.map(HappeningKind.guest) + Fault.allCases.map(HappeningKind.fault)

  static let count = all.count

  /// Its position among all.
  var number: Int {
    switch self {
    case .xapiStarts: 0
    case .xenopsdStarts: 1
    case .xenopsdNotices: 2
    case .xenopsdNoticesReboot: 3
    case .hostBoots: 4
    case .hostIsReachable: 5
    case .databaseIsWritten: 6
    case .hostIsSilent: 7
    case .hostIsHeardOf: 8
    case .hostFences: 9
    case .guest(let action): 10 + Int(action.rawValue)
    case .fault(let fault): 10 + GuestAction.allCases.count + Int(fault.rawValue)
    }
  }

  /// The words for reports.
  public var words: String {
    switch self {
    case .xapiStarts: "a xapi starts"
    case .xenopsdStarts: "a xenopsd starts"
    case .xenopsdNotices: "a xenopsd notices a domain that shut down"
    case .hostBoots: "a host boots again"
    case .hostIsReachable: "a host is reachable again"
    case .databaseIsWritten: "the database is written out"
    case .xenopsdNoticesReboot: "a xenopsd notices a guest that reboots"
    case .hostIsSilent: "nothing is heard of a host for ten minutes"
    case .hostIsHeardOf: "a host is heard of again"
    case .hostFences: "a host that is cut off resets itself"
    case .guest(.shutdown): "a guest shuts down"
    case .guest(.update): "a guest reports something"
    case .guest(.reboot): "a guest reboots"
    case .fault(.xapiRestart): "fault: a xapi dies"
    case .fault(.xenopsdRestart): "fault: a xenopsd dies"
    case .fault(.migrationLinkLoss): "fault: a migration loses its connection"
    case .fault(.replyLoss): "fault: an answer is lost"
    case .fault(.hostCrash): "fault: a host loses its power"
    case .fault(.hostLoss): "fault: a host loses its power for good"
    case .fault(.managementPartition): "fault: a host is cut off"
    case .fault(.databaseRollback): "fault: the database goes back in time"
    case .fault(.masterFailover): "fault: another host becomes the master"
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
