@testable import Spec

extension VMRecord {
  /// Gives one field any of its values.
  mutating func randomise(_ field: RecordField, _ values: inout RandomValues) {
    switch field {
    case .powerState: powerState = values.any()
    case .residentOn: residentOn = values.reference()
    case .scheduledOn: scheduledOn = values.reference()
    case .operations: operations = values.boolean() ? [] : Operations(values.any())
    case .image: image = values.any()
    case .hasBootRecord: hasBootRecord = values.boolean()
    case .imageHasMetadata: imageHasMetadata = values.boolean()
    case .stopWanted: stopWanted = values.boolean()
    case .alwaysRun: alwaysRun = values.boolean()
    case .guestStopped: guestStopped = values.boolean()
    case .isDownForReboot: isDownForReboot = values.boolean()
    case .isInCheckpoint: isInCheckpoint = values.boolean()
    case .hasSnapshot: hasSnapshot = values.boolean()
    case .snapshotResidentOn: snapshotResidentOn = values.reference()
    }
  }
}

extension HostRecord {
  /// Gives one field any of its values.
  mutating func randomise(_ field: HostField, _ values: inout RandomValues) {
    switch field {
    case .xapi: xapi = values.any()
    case .xenopsd: xenopsd = values.any()
    case .power: power = values.any()
    case .isCutOff: isCutOff = values.boolean()
    case .followsOldMaster: followsOldMaster = values.boolean()
    case .liveness: liveness = values.any()
    case .isForgotten: isForgotten = values.boolean()
    case .passesForLive: passesForLive = values.boolean()
    case .answer: answer = values.any()
    case .inspectionBarriers:
      for vm in 0..<values.machine.size.vmCount { inspectionBarriers[vm] = values.any() }
    case .suppressedEvents: suppressedEvents = values.listed()
    case .isFirstSinceBoot: isFirstSinceBoot = values.boolean()
    case .hasUnreportedBoot: hasUnreportedBoot = values.boolean()
    case .hasEventThread: hasEventThread = values.boolean()
    case .servesCalls: servesCalls = values.boolean()
    }
  }
}

extension XenopsdRecord {
  /// Gives one field any of its values.
  mutating func randomise(_ field: XenopsdField, _ values: inout RandomValues) {
    switch field {
    case .isDirty: isDirty = values.boolean()
    case .originalCopy: self[.original].randomise(&values)
    case .destinationTemporaryCopy: self[.destinationTemporary].randomise(&values)
    case .sourceTemporaryCopy: self[.sourceTemporary].randomise(&values)
    case .startTemporaryCopy: self[.startTemporary].randomise(&values)
    case .operationCounter: operation.programCounter = values.position(of: .xenopsd)
    case .operationPeer: operation.peer = values.host()
    case .isCancelled: operation.isCancelled = values.boolean()
    case .isStreaming: operation.isStreaming = values.boolean()
    case .peerHasCrashed: operation.peerHasCrashed = values.boolean()
    case .isRebooting: operation.isRebooting = values.boolean()
    case .isIgnored: operation.isIgnored = values.boolean()
    case .receiverCounter: receiver.programCounter = values.position(of: .receiver)
    case .receiverPeer: receiver.peer = values.host()
    case .stream: receiver.stream = values.any()
    case .lastEvent: lastEvent = values.any()
    case .queuedImport: queuedImport = values.any()
    case .queuedCounter: queuedCounter = values.position(of: .xenopsd)
    }
  }
}

extension VMCopy {
  /// Becomes any copy, none in half of all cases.
  fileprivate mutating func randomise(_ values: inout RandomValues) {
    self = VMCopy()
    guard values.boolean() else { return }
    metadata = values.any()
    domain = values.any()
    isSurvivable = values.boolean()
  }
}

extension Call {
  /// Gives one field any of its values.
  mutating func randomise(_ field: CallField, _ values: inout RandomValues) {
    switch field {
    case .masterCounter: masterCounter = values.position(of: .master)
    case .hostCounter: hostCounter = values.position(of: .host)
    case .peerCounter: peerCounter = values.position(of: .peer)
    case .vm: vm = values.vm()
    case .host: host = values.host()
    case .chosen: chosen = values.host()
    case .powerState: powerState = values.any()
    case .barrier: barrier = values.any()
    case .isConnected: isConnected = values.boolean()
    case .isPeerConnected: isPeerConnected = values.boolean()
    case .hasLostLock: hasLostLock = values.boolean()
    case .isOfOtherMaster: isOfOtherMaster = values.boolean()
    case .isQueued: isQueued = values.boolean()
    }
  }
}

extension BackgroundThread {
  /// Gives one local any of its values.
  mutating func randomise(
    _ field: ThreadField, of actor: Actor, _ values: inout RandomValues
  ) {
    switch field {
    case .counter: programCounter = values.position(of: actor)
    case .vm: vm = values.vm()
    case .peer: peer = values.host()
    case .observation: observation = values.any()
    case .residentOn: residentOn = values.reference()
    case .powerState: powerState = values.any()
    case .listed: listed = values.listed()
    case .noXenopsdOperation: knowledge.randomise(.noXenopsdOperation, &values)
    case .noXapiOperation: knowledge.randomise(.noXapiOperation, &values)
    case .residentHere: knowledge.randomise(.residentHere, &values)
    case .suspendedByCheckpoint: knowledge.randomise(.suspendedByCheckpoint, &values)
    case .recalledEvent: recalledEvent = values.any()
    case .sourceTemporaryPresent: knowledge.randomise(.sourceTemporaryPresent, &values)
    case .destinationTemporaryPresent: knowledge.randomise(.destinationTemporaryPresent, &values)
    }
  }
}

extension Knowledge {
  /// Gives a local a random value.
  fileprivate mutating func randomise(_ local: Knowledge, _ values: inout RandomValues) {
    if values.boolean() { insert(local) } else { remove(local) }
  }
}
