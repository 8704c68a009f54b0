extension PoolField {
  /// The field in words.
  var meaning: String {
    switch self {
    case .master: "which host is the master"
    case .isKnown: "whether the master knows the whole pool"
    case .otherMaster: "which host is the old master beside the new one"
    case .databaseWrites: "how often the database may still be written out"
    case .faultsInAll: "how many faults may still strike"
    case .requestBudgets: "which requests may still come"
    case .guestBudgets: "which guest actions may still come"
    case .operatorBudgets: "which operator actions may still come"
    case .faultBudgets: "which faults may still strike"
    case .savedPowerState, .savedResidentOn, .savedScheduledOn, .savedImage, .savedBootRecord,
      .savedAlwaysRun, .savedLiveness, .savedIsForgotten:
      copied + " as it was written out"
    case .otherIsKnown, .otherPowerState, .otherResidentOn, .otherScheduledOn, .otherOperations,
      .otherBootRecord:
      copied + " in the old master's database"
    }
  }

  /// The field that it is a copy of.
  private var copied: String { StateField.pool(self).original?.meaning ?? "" }
}

extension ThreadField {
  /// The local in words.
  var meaning: String {
    switch self {
    case .counter: "its position"
    case .vm: "its current VM"
    case .peer: "its current host"
    case .observation: "the state of the VM that it read from xenopsd"
    case .residentOn: "the resident_on that it read"
    case .powerState: "the power_state that it read"
    case .listed: "the VMs that it has listed"
    case .noXenopsdOperation: "whether xenopsd had no operation"
    case .noXapiOperation: "whether the database had no operation"
    case .residentHere: "whether the VM was resident here"
    case .suspendedByCheckpoint: "whether a checkpoint was current when it wrote Suspended"
    case .recalledEvent: "the last event that it recalled"
    case .sourceTemporaryPresent: "whether xenopsd knew sourceTemporary"
    case .destinationTemporaryPresent: "whether xenopsd knew destinationTemporary"
    }
  }
}
