extension StateField {
  /// The field that this one is a written-out copy of; nil for all others.
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
    case .master, .isKnown, .databaseWrites, .faultsInAll, .requestBudgets, .guestBudgets,
      .operatorBudgets, .faultBudgets:
      nil
    }
  }
}
