/// What happens without a step of the program being taken.
public enum HappeningKind: Equatable, Sendable {
  case xapiStarts
  case xenopsdStarts
  case xenopsdNotices
  case xenopsdNoticesReboot
  case hostBoots
  case hostIsReachable
  case databaseIsWritten
  case hostIsSilent
  case hostIsHeardOf
  case hostFences
  case guest(GuestAction)
  case fault(Fault)

  /// All of them, by number.
  public static let all: [HappeningKind] =
    [
      .xapiStarts, .xenopsdStarts, .xenopsdNotices, .xenopsdNoticesReboot, .hostBoots,
      .hostIsReachable, .databaseIsWritten, .hostIsSilent, .hostIsHeardOf, .hostFences,
    ] + GuestAction.allCases.map(HappeningKind.guest) + Fault.allCases.map(HappeningKind.fault)

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
    case .fault(let fault): 10 + GuestAction.count + Int(fault.rawValue)
    }
  }

  /// The words for reports.
  public var words: String { entry.words }

  /// What is to be known of it.
  var entry: HappeningEntry {
    switch self {
    case .xapiStarts: .xapiStarts
    case .xenopsdStarts: .xenopsdStarts
    case .xenopsdNotices: .xenopsdNotices
    case .xenopsdNoticesReboot: .xenopsdNoticesReboot
    case .hostBoots: .hostBoots
    case .hostIsReachable: .hostIsReachable
    case .databaseIsWritten: .databaseIsWritten
    case .hostIsSilent: .hostIsSilent
    case .hostIsHeardOf: .hostIsHeardOf
    case .hostFences: .hostFences
    case .guest(let action): action.entry
    case .fault(let fault):
      HappeningEntry(
        words: "fault: \(fault.entry.summary)",
        isPossible: { ($0.faults[fault]?.budget ?? 0) > 0 }, footprint: fault.entry.footprint)
    }
  }
}
