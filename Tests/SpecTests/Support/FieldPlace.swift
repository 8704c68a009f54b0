@testable import Spec

/// One field of one record of a state.
///
/// Fields are named here a second time, independently of how the sources pack them. So a field that
/// is packed under another field's name is detected.
struct FieldPlace: Hashable {
  let field: StateField
  /// The host, VM or call slot of the record, 0 where there is only one record.
  let first: Int
  /// The VM of a xenopsd's record, 0 for all other records.
  let second: Int

  /// Every field of every record of a pool of the given size.
  static func all(of size: PoolSize) -> [FieldPlace] {
    StateField.all.flatMap { field -> [FieldPlace] in
      switch field {
      case .record: places(field, size.vmCount)
      case .host, .thread(.background, _), .thread(.inspection, _): places(field, size.hostCount)
      case .xenopsd:
        (0..<size.hostCount).flatMap { host in
          (0..<size.vmCount).map { FieldPlace(field: field, first: host, second: $0) }
        }
      case .call: places(field, size.callCount)
      case .pool, .thread(.overview, _), .thread(.monitor, _): places(field, 1)
      }
    }
  }

  private static func places(_ field: StateField, _ count: Int) -> [FieldPlace] {
    (0..<count).map { FieldPlace(field: field, first: $0, second: 0) }
  }

  /// Copies the field's value from one state to another.
  func copy(from source: PoolState, to target: inout PoolState) {
    switch field {
    case .record(let field): assign(field, source[VM(first)], &target[VM(first)])
    case .host(let field): assign(field, source[Host(first)], &target[Host(first)])
    case .xenopsd(let field):
      assign(field, source[Host(first), VM(second)], &target[Host(first), VM(second)])
    case .call(let field): assign(field, source[call: first], &target[call: first])
    case .pool(let field): assign(field, source, &target)
    case .thread(.background, let field):
      assign(field, source[Host(first)].background, &target[Host(first)].background)
    case .thread(.inspection, let field):
      assign(field, source[Host(first)].inspection, &target[Host(first)].inspection)
    case .thread(.overview, let field): assign(field, source.overview, &target.overview)
    case .thread(.monitor, let field): assign(field, source.monitor, &target.monitor)
    }
  }

  /// Whether the field has the same value in two states.
  func isSame(in state: PoolState, _ other: PoolState) -> Bool {
    var copied = other
    copy(from: state, to: &copied)
    return copied.bytes == other.bytes
  }
}

private func assign(_ field: RecordField, _ source: VMRecord, _ target: inout VMRecord) {
  switch field {
  case .powerState: target.powerState = source.powerState
  case .residentOn: target.residentOn = source.residentOn
  case .scheduledOn: target.scheduledOn = source.scheduledOn
  case .operations: target.operations = source.operations
  case .image: target.image = source.image
  case .hasBootRecord: target.hasBootRecord = source.hasBootRecord
  case .imageHasMetadata: target.imageHasMetadata = source.imageHasMetadata
  case .stopWanted: target.stopWanted = source.stopWanted
  case .isDownForReboot: target.isDownForReboot = source.isDownForReboot
  case .isInCheckpoint: target.isInCheckpoint = source.isInCheckpoint
  case .hasSnapshot: target.hasSnapshot = source.hasSnapshot
  case .snapshotResidentOn: target.snapshotResidentOn = source.snapshotResidentOn
  case .alwaysRun: target.alwaysRun = source.alwaysRun
  case .guestStopped: target.guestStopped = source.guestStopped
  }
}

private func assign(_ field: HostField, _ source: HostRecord, _ target: inout HostRecord) {
  switch field {
  case .xapi: target.xapi = source.xapi
  case .xenopsd: target.xenopsd = source.xenopsd
  case .power: target.power = source.power
  case .isCutOff: target.isCutOff = source.isCutOff
  case .followsOldMaster: target.followsOldMaster = source.followsOldMaster
  case .liveness: target.liveness = source.liveness
  case .isForgotten: target.isForgotten = source.isForgotten
  case .passesForLive: target.passesForLive = source.passesForLive
  case .answer: target.answer = source.answer
  case .inspectionBarriers: target.inspectionBarriers = source.inspectionBarriers
  case .suppressedEvents: target.suppressedEvents = source.suppressedEvents
  case .isFirstSinceBoot: target.isFirstSinceBoot = source.isFirstSinceBoot
  case .hasUnreportedBoot: target.hasUnreportedBoot = source.hasUnreportedBoot
  case .hasEventThread: target.hasEventThread = source.hasEventThread
  case .servesCalls: target.servesCalls = source.servesCalls
  }
}

private func assign(_ field: XenopsdField, _ source: XenopsdRecord, _ target: inout XenopsdRecord) {
  switch field {
  case .isDirty: target.isDirty = source.isDirty
  case .originalCopy: target[.original] = source[.original]
  case .destinationTemporaryCopy: target[.destinationTemporary] = source[.destinationTemporary]
  case .sourceTemporaryCopy: target[.sourceTemporary] = source[.sourceTemporary]
  case .startTemporaryCopy: target[.startTemporary] = source[.startTemporary]
  case .operationCounter: target.operation.programCounter = source.operation.programCounter
  case .operationPeer: target.operation.peer = source.operation.peer
  case .isCancelled: target.operation.isCancelled = source.operation.isCancelled
  case .isStreaming: target.operation.isStreaming = source.operation.isStreaming
  case .peerHasCrashed: target.operation.peerHasCrashed = source.operation.peerHasCrashed
  case .isRebooting: target.operation.isRebooting = source.operation.isRebooting
  case .isIgnored: target.operation.isIgnored = source.operation.isIgnored
  case .receiverCounter: target.receiver.programCounter = source.receiver.programCounter
  case .receiverPeer: target.receiver.peer = source.receiver.peer
  case .stream: target.receiver.stream = source.receiver.stream
  case .lastEvent: target.lastEvent = source.lastEvent
  case .queuedImport: target.queuedImport = source.queuedImport
  case .queuedCounter: target.queuedCounter = source.queuedCounter
  }
}

private func assign(_ field: CallField, _ source: Call, _ target: inout Call) {
  switch field {
  case .masterCounter: target.masterCounter = source.masterCounter
  case .hostCounter: target.hostCounter = source.hostCounter
  case .peerCounter: target.peerCounter = source.peerCounter
  case .vm: target.vm = source.vm
  case .host: target.host = source.host
  case .chosen: target.chosen = source.chosen
  case .powerState: target.powerState = source.powerState
  case .barrier: target.barrier = source.barrier
  case .isConnected: target.isConnected = source.isConnected
  case .isPeerConnected: target.isPeerConnected = source.isPeerConnected
  case .hasLostLock: target.hasLostLock = source.hasLostLock
  case .isOfOtherMaster: target.isOfOtherMaster = source.isOfOtherMaster
  case .isQueued: target.isQueued = source.isQueued
  }
}

private func assign(_ field: PoolField, _ source: PoolState, _ target: inout PoolState) {
  switch field {
  case .master: target.master = source.master
  case .isKnown: target.isKnown = source.isKnown
  case .savedPowerState:
    for vm in 0..<4 { target.saved[vm].powerState = source.saved[vm].powerState }
  case .savedResidentOn:
    for vm in 0..<4 { target.saved[vm].residentOn = source.saved[vm].residentOn }
  case .savedScheduledOn:
    for vm in 0..<4 { target.saved[vm].scheduledOn = source.saved[vm].scheduledOn }
  case .savedImage: for vm in 0..<4 { target.saved[vm].hasImage = source.saved[vm].hasImage }
  case .savedBootRecord:
    for vm in 0..<4 { target.saved[vm].hasBootRecord = source.saved[vm].hasBootRecord }
  case .savedAlwaysRun:
    for vm in 0..<4 { target.saved[vm].alwaysRun = source.saved[vm].alwaysRun }
  case .savedLiveness:
    for host in 0..<4 { target.savedHosts[host].liveness = source.savedHosts[host].liveness }
  case .savedIsForgotten:
    for host in 0..<4 {
      target.savedHosts[host].isForgotten = source.savedHosts[host].isForgotten
    }
  case .otherMaster: target.other.master = source.other.master
  case .otherIsKnown: target.other.isKnown = source.other.isKnown
  case .otherPowerState:
    for vm in 0..<4 { target.other.records[vm].powerState = source.other.records[vm].powerState }
  case .otherResidentOn:
    for vm in 0..<4 { target.other.records[vm].residentOn = source.other.records[vm].residentOn }
  case .otherScheduledOn:
    for vm in 0..<4 { target.other.records[vm].scheduledOn = source.other.records[vm].scheduledOn }
  case .otherOperations:
    for vm in 0..<4 { target.other.records[vm].operations = source.other.records[vm].operations }
  case .otherBootRecord:
    for vm in 0..<4 {
      target.other.records[vm].hasBootRecord = source.other.records[vm].hasBootRecord
    }
  case .databaseWrites: target.budgets.databaseWrites = source.budgets.databaseWrites
  case .faultsInAll: target.budgets.faultsInAll = source.budgets.faultsInAll
  case .requestBudgets: target.budgets.requests = source.budgets.requests
  case .guestBudgets: target.budgets.guest = source.budgets.guest
  case .operatorBudgets: target.budgets.operatorActions = source.budgets.operatorActions
  case .faultBudgets: target.budgets.faults = source.budgets.faults
  }
}

private func assign(
  _ field: ThreadField, _ source: BackgroundThread, _ target: inout BackgroundThread
) {
  func copy(_ local: Knowledge) {
    target.knowledge.subtract(local)
    target.knowledge.formUnion(source.knowledge.intersection(local))
  }
  switch field {
  case .counter: target.programCounter = source.programCounter
  case .vm: target.vm = source.vm
  case .peer: target.peer = source.peer
  case .observation: target.observation = source.observation
  case .residentOn: target.residentOn = source.residentOn
  case .powerState: target.powerState = source.powerState
  case .listed: target.listed = source.listed
  case .noXenopsdOperation: copy(.noXenopsdOperation)
  case .noXapiOperation: copy(.noXapiOperation)
  case .residentHere: copy(.residentHere)
  case .suspendedByCheckpoint: copy(.suspendedByCheckpoint)
  case .recalledEvent: target.recalledEvent = source.recalledEvent
  case .sourceTemporaryPresent: copy(.sourceTemporaryPresent)
  case .destinationTemporaryPresent: copy(.destinationTemporaryPresent)
  }
}
