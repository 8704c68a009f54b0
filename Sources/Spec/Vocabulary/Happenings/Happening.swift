/// A transition that is not a step of the program.
public enum Happening: Equatable, Sendable {
  case xapiStarts
  case xenopsdStarts
  case xenopsdNotices
  case xenopsdNoticesReboot
  case xenopsdImports
  case hostBoots
  case hostIsReachable
  case databaseIsWritten
  case hostIsSilent
  case hostIsHeardOf
  case hostFences
  case guest(GuestAction)
  case fault(Fault)

  /// All happenings, by number.
  public static let all: [Happening] =
    [
      .xapiStarts, .xenopsdStarts, .xenopsdNotices, .xenopsdNoticesReboot, .xenopsdImports,
      .hostBoots,
      .hostIsReachable, .databaseIsWritten, .hostIsSilent, .hostIsHeardOf, .hostFences,
    ] + GuestAction.allCases.map(Happening.guest) + Fault.allCases.map(Happening.fault)

  static let count = all.count

  /// The happening's position in ``all``; found by linear search.
  var number: Int {
    guard let number = Self.all.firstIndex(of: self) else {
      preconditionFailure("a happening is missing from Happening.all")
    }
    return number
  }

  /// The happening in reports.
  public var phrase: String { definition.phrase }

  /// Its definition.
  var definition: HappeningDefinition {
    switch self {
    case .xapiStarts: .xapiStarts
    case .xenopsdStarts: .xenopsdStarts
    case .xenopsdNotices: .xenopsdNotices
    case .xenopsdNoticesReboot: .xenopsdNoticesReboot
    case .xenopsdImports: .xenopsdImports
    case .hostBoots: .hostBoots
    case .hostIsReachable: .hostIsReachable
    case .databaseIsWritten: .databaseIsWritten
    case .hostIsSilent: .hostIsSilent
    case .hostIsHeardOf: .hostIsHeardOf
    case .hostFences: .hostFences
    case .guest(let action): action.definition
    case .fault(let fault):
      HappeningDefinition(
        phrase: "fault: \(fault.definition.summary)",
        isPossible: { ($0.faults[fault]?.budget ?? 0) > 0 }, footprint: fault.definition.footprint)
    }
  }
}
