extension BackgroundThread {
  /// The conditions that hold for the thread's readings.
  ///
  /// - Parameter isResident: whether the database still has the host that the thread has read.
  func holding(isResident: Bool) -> Conditions {
    var conditions: Conditions =
      switch observation {
      case .unread: []
      case .absent: [.init(.metadataAbsent), .init(.notSuspended), .init(.notRunning)]
      case .halted: [.init(.metadataPresent), .init(.notRunning), .init(.notSuspended)]
      case .suspended: [.init(.metadataPresent), .init(.notRunning), .init(.suspended)]
      case .paused, .running: [.init(.metadataPresent), .init(.running), .init(.notSuspended)]
      }
    if knowledge.contains(.noXenopsdOperation) {
      conditions.insert(Conditions(.noXenopsdOperation))
    }
    if knowledge.contains(.noXapiOperation) { conditions.insert(Conditions(.noXapiOperation)) }
    if knowledge.contains(.residentHere) {
      conditions.insert(Conditions(.residentHere))
    } else {
      conditions.insert(Conditions(isResident ? .residentElsewhere : .residentNowhere))
    }
    let record: Conditions =
      switch powerState {
      case .halted: [.init(.recordHalted), .init(.recordNotRunningOrPaused)]
      case .suspended: [.init(.recordSuspended), .init(.recordNotRunningOrPaused)]
      case .running: [.init(.recordRunning), .init(.recordRunningOrPaused)]
      case .paused: .init(.recordRunningOrPaused)
      }
    conditions.formUnion(record)
    let isListed = listed & 1 << vm.rawValue != 0
    conditions.insert(Conditions(isListed ? .listed : .notListed))
    if !knowledge.contains(.suspendedByCheckpoint) { conditions.insert(Conditions(.noCheckpoint)) }
    if !recalledEvent.says(observation) { conditions.insert(Conditions(.changed)) }
    if knowledge.contains(.sourceTemporaryPresent) {
      conditions.insert(Conditions(.sourceTemporaryPresent))
    }
    if knowledge.contains(.destinationTemporaryPresent) {
      conditions.insert(Conditions(.destinationTemporaryPresent))
    }
    return conditions
  }
}
