extension StateField {
  /// The field that this one is a copy of, written out or of a second master; nil for all others.
  var original: StateField? {
    guard case .pool(let field) = self else { return nil }
    return switch field {
    case .savedPowerState: .record(.powerState)
    case .savedResidentOn: .record(.residentOn)
    case .savedScheduledOn: .record(.scheduledOn)
    case .savedImage: .record(.image)
    case .savedBootRecord: .record(.hasBootRecord)
    case .savedAlwaysRun: .record(.alwaysRun)
    case .savedLiveness: .host(.liveness)
    case .savedIsForgotten: .host(.isForgotten)
    case .otherPowerState: .record(.powerState)
    case .otherResidentOn: .record(.residentOn)
    case .otherScheduledOn: .record(.scheduledOn)
    case .otherOperations: .record(.operations)
    case .otherBootRecord: .record(.hasBootRecord)
    case .otherIsKnown: .pool(.isKnown)
    case .master, .isKnown, .otherMaster, .databaseWrites, .faultsInAll, .requestBudgets,
      .guestBudgets, .operatorBudgets, .faultBudgets:
      nil
    }
  }
}
