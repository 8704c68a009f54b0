extension Condition {
  /// The parts of the state that a condition reads: the database at admission, otherwise the locals
  /// of the thread or of the call.
  ///
  /// - Parameter isAdmission: whether `admit` checks it.
  func reads(isAdmission: Bool) -> StateParts {
    switch self {
    case .powerStateHalted, .powerStateSuspended, .powerStateRunning, .powerStateRunningOrPaused,
      .powerStatePaused, .powerStateNotSuspended:
      isAdmission ? [.record(.powerState)] : [.call(.powerState)]
    case .notResident: [.record(.residentOn), .validity]
    case .noCurrentOperation, .noHardShutdown, .noHardReboot, .migrationCurrent:
      [.record(.operations)]
    case .hasSnapshot: [.record(.hasSnapshot)]
    case .poolIsKnown: [.pool(.isKnown)]
    case .metadataPresent, .metadataAbsent, .running, .notRunning, .suspended, .notSuspended:
      [.local(.observation)]
    case .noXenopsdOperation: [.local(.noXenopsdOperation)]
    case .noXapiOperation: [.local(.noXapiOperation)]
    case .residentHere: [.local(.residentHere)]
    case .residentNowhere, .residentElsewhere:
      [.local(.residentHere), .local(.residentOn), .validity]
    case .recordHalted, .recordSuspended, .recordRunning, .recordRunningOrPaused,
      .recordNotRunningOrPaused:
      [.local(.powerState)]
    case .listed, .notListed: [.local(.listed), .local(.vm)]
    case .noCheckpoint: [.local(.suspendedByCheckpoint)]
    case .changed: [.local(.recalledEvent), .local(.observation)]
    case .sourceTemporaryPresent: [.local(.sourceTemporaryPresent)]
    case .destinationTemporaryPresent: [.local(.destinationTemporaryPresent)]
    case .onMaster, .onSlave:
      [.pool(.master), .pool(.otherMaster), .call(.isOfOtherMaster)]
    case .onChosenHost, .notOnChosenHost: [.call(.chosen)]
    }
  }
}

extension Conditions {
  /// The conditions of the set, in declaration order.
  var list: [Condition] { Condition.allCases.filter { contains(Conditions($0)) } }

  /// The parts of the state that all of them read when `admit` checks them.
  var reads: StateParts { list.reduce(into: []) { $0.formUnion($1.reads(isAdmission: true)) } }
}
