extension StateField {
  /// The bits that a value of the field takes in a pool of a size, if it is stored at all.
  ///
  /// The layout knows the widths that depend on the model.
  func width(_ size: PoolSize) -> Int {
    switch self {
    case .record(let field): field.width(size)
    case .host(let field): field.width(size)
    case .xenopsd(let field): field.width(size)
    case .call(let field): field.width(size)
    case .pool(let field): field.width(size)
    case .thread(_, let field): field.width(size)
    }
  }

  /// The field of which this one is a copy, as it was written out; nil for all others.
  var original: StateField? {
    guard case .pool(let field) = self else { return nil }
    return switch field {
    case .savedPowerState: .record(.powerState)
    case .savedResidentOn: .record(.residentOn)
    case .savedScheduledOn: .record(.scheduledOn)
    case .savedImage: .record(.image)
    case .savedBootRecord: .record(.hasBootRecord)
    case .savedLiveness: .host(.liveness)
    case .savedIsForgotten: .host(.isForgotten)
    case .master, .isKnown, .databaseWrites, .faultsInAll, .requestBudgets, .guestBudgets,
      .operatorBudgets, .faultBudgets:
      nil
    }
  }
}

/// The bits that tell a number of values apart.
func bits(forValues count: Int) -> Int {
  count <= 1 ? 0 : Int.bitWidth - (count - 1).leadingZeroBitCount
}

extension PoolSize {
  var hostBits: Int { bits(forValues: hostCount) }
  var referenceBits: Int { bits(forValues: hostCount + 1) }
  var vmBits: Int { bits(forValues: vmCount) }
}

extension RecordField {
  fileprivate func width(_ size: PoolSize) -> Int {
    switch self {
    case .powerState: bits(forValues: PowerState.allCases.count)
    case .residentOn, .scheduledOn, .snapshotResidentOn: size.referenceBits
    case .image: bits(forValues: SuspendImage.allCases.count)
    case .operations, .hasBootRecord, .imageHasMetadata, .stopWanted, .isDownForReboot,
      .hasSnapshot:
      1
    }
  }
}

extension HostField {
  fileprivate func width(_ size: PoolSize) -> Int {
    switch self {
    case .xapi, .xenopsd: bits(forValues: Daemon.allCases.count)
    case .power: bits(forValues: Power.allCases.count)
    case .liveness: bits(forValues: Liveness.allCases.count)
    case .answer: bits(forValues: Answer.allCases.count)
    case .inspectionBarriers: bits(forValues: Barrier.allCases.count)
    case .suppressedEvents: size.vmCount
    case .isCutOff, .followsOldMaster, .isForgotten: 1
    }
  }
}

extension XenopsdField {
  fileprivate func width(_ size: PoolSize) -> Int {
    switch self {
    case .originalCopy, .destinationTemporaryCopy, .sourceTemporaryCopy, .startTemporaryCopy:
      VMCopy.bitCount
    case .operationPeer, .receiverPeer: size.hostBits
    case .stream: bits(forValues: Stream.allCases.count)
    case .operationCounter, .receiverCounter: 8
    case .isDirty, .isCancelled, .isStreaming, .peerHasCrashed, .isRebooting: 1
    }
  }
}

extension CallField {
  fileprivate func width(_ size: PoolSize) -> Int {
    switch self {
    case .masterCounter, .hostCounter, .peerCounter: 8
    case .vm: size.vmBits
    case .host, .chosen: size.hostBits
    case .powerState: bits(forValues: PowerState.allCases.count)
    case .barrier: bits(forValues: Barrier.allCases.count)
    case .isConnected, .isPeerConnected: 1
    }
  }
}

extension PoolField {
  fileprivate func width(_ size: PoolSize) -> Int {
    switch self {
    case .master: size.hostBits
    case .savedPowerState: bits(forValues: PowerState.allCases.count)
    case .savedResidentOn, .savedScheduledOn: size.referenceBits
    case .savedLiveness: bits(forValues: Liveness.allCases.count)
    case .isKnown, .savedImage, .savedBootRecord, .savedIsForgotten: 1
    case .databaseWrites, .faultsInAll, .requestBudgets, .guestBudgets, .operatorBudgets,
      .faultBudgets:
      8
    }
  }
}

extension ThreadField {
  fileprivate func width(_ size: PoolSize) -> Int {
    switch self {
    case .counter: 8
    case .vm: size.vmBits
    case .peer: size.hostBits
    case .observation: bits(forValues: Observation.allCases.count)
    case .residentOn: size.referenceBits
    case .powerState: bits(forValues: PowerState.allCases.count)
    case .listed: size.vmCount
    case .noXenopsdOperation, .noXapiOperation, .residentHere, .suspendedByCheckpoint: 1
    }
  }
}
