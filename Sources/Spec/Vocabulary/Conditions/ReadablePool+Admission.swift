extension ReadablePool {
  /// Whether the master would admit a call on a VM under the given conditions.
  @inline(__always)
  public func admits(_ conditions: Conditions, on vm: VM) -> Bool {
    conditions.isSubset(of: admissionConditions(of: vm))
  }

  /// The admission conditions that hold for a VM.
  @inline(__always)
  func admissionConditions(of vm: VM) -> Conditions {
    let record = self[vm]
    var holding = record.powerState.holding
    if !isValid(record.residentOn) { holding.insert(Conditions(.notResident)) }
    if record.operations.isEmpty { holding.insert(Conditions(.noCurrentOperation)) }
    if !record.operations.contains(Operations(.hardShutdown)) {
      holding.insert(Conditions(.noHardShutdown))
    }
    if isKnown { holding.insert(Conditions(.poolIsKnown)) }
    if !record.operations.contains(Operations(.hardReboot)) {
      holding.insert(Conditions(.noHardReboot))
    }
    if record.operations.contains(Operations(.migrate)) {
      holding.insert(Conditions(.migrationCurrent))
    }
    if record.hasSnapshot { holding.insert(Conditions(.hasSnapshot)) }
    return holding
  }
}

extension PowerState {
  /// The conditions that hold for a `power_state`.
  var holding: Conditions {
    switch self {
    case .halted: [.init(.powerStateHalted), .init(.powerStateNotSuspended)]
    case .suspended: Conditions(.powerStateSuspended)
    case .running:
      [
        .init(.powerStateRunning), .init(.powerStateRunningOrPaused),
        .init(.powerStateNotSuspended),
      ]
    case .paused:
      [
        .init(.powerStatePaused), .init(.powerStateRunningOrPaused), .init(.powerStateNotSuspended),
      ]
    }
  }
}
