/// Every field in words, without its owner.
extension StateField {
  /// The field in words, such as `power_state` or `whether xapi runs`.
  public var meaning: String {
    switch self {
    case .record(let field): field.meaning
    case .host(let field): field.meaning
    case .xenopsd(let field): field.meaning
    case .call(let field): field.meaning
    case .pool(let field): field.meaning
    case .thread(_, let field): field.meaning
    }
  }
}

extension RecordField {
  fileprivate var meaning: String {
    switch self {
    case .powerState: "power_state"
    case .residentOn: "resident_on"
    case .scheduledOn: "scheduled_to_be_resident_on"
    case .operations: "current_operations"
    case .image: "suspend_VDI and its image"
    case .hasBootRecord: "last_booted_record"
    case .imageHasMetadata: "whether the image's disk has the metadata for a resume"
    case .stopWanted: "whether the VM is wanted off"
    case .isDownForReboot: "whether the VM is down for a reboot"
    case .isInCheckpoint: "whether the VM is in a checkpoint"
    case .hasSnapshot: "whether there is a snapshot"
    case .snapshotResidentOn: "resident_on of the snapshot"
    case .alwaysRun: "ha_always_run"
    case .guestStopped: "whether the guest has failed"
    }
  }
}

extension HostField {
  fileprivate var meaning: String {
    switch self {
    case .xapi: "whether xapi runs"
    case .xenopsd: "whether xenopsd runs"
    case .power: "whether it has power"
    case .isCutOff: "whether it is cut off"
    case .followsOldMaster: "whether it has missed a change of master"
    case .liveness: "live in the database"
    case .isForgotten: "whether its record is gone"
    case .passesForLive: "whether it passes for live for ever"
    case .answer: "its answer to the overview"
    case .inspectionBarriers: "the barriers that its answer to the overview waits for"
    case .suppressedEvents: "the VMs whose events are suppressed"
    case .hasEventThread: "whether it has an event thread"
    case .servesCalls: "whether it serves calls while it starts"
    case .isFirstSinceBoot: "whether its xapi is the first since it has booted"
    case .hasUnreportedBoot: "whether it has booted and not reported it"
    }
  }
}

extension XenopsdField {
  fileprivate var meaning: String {
    switch self {
    case .isDirty: "the pending event"
    case .originalCopy: "metadata and domain under the VM's own uuid"
    case .destinationTemporaryCopy: "metadata and domain under destinationTemporary"
    case .sourceTemporaryCopy: "metadata and domain under sourceTemporary"
    case .startTemporaryCopy: "metadata and domain under startTemporary"
    case .operationCounter: "the operation under way"
    case .operationPeer: "the destination of the migration"
    case .isCancelled: "whether the operation is cancelled"
    case .isStreaming: "whether the operation has a connection"
    case .peerHasCrashed: "whether the destination has lost its power"
    case .isRebooting: "whether the VM counts as rebooting"
    case .isIgnored: "whether the guest ignores the request"
    case .receiverCounter: "the receiving half of a migration"
    case .receiverPeer: "the source of the migration"
    case .stream: "the connection of the migration"
    case .lastEvent: "what xapi remembers of the last event"
    case .queuedImport: "the queued import of metadata"
    case .queuedCounter: "the queued request"
    }
  }
}

extension CallField {
  fileprivate var meaning: String {
    switch self {
    case .masterCounter: "the position of the master's half"
    case .hostCounter: "the position of the host's half"
    case .peerCounter: "the position of the chosen host's part"
    case .vm: "its VM"
    case .host: "the host that it is forwarded to"
    case .chosen: "the host that the client chose"
    case .powerState: "the power_state that it has read"
    case .barrier: "the barrier that it waits for"
    case .isConnected: "whether the host's half can still answer"
    case .isPeerConnected: "whether the chosen host can still answer"
    case .hasLostLock: "whether its lock was dropped"
    case .isOfOtherMaster: "whether it is one of the old master's"
    case .isQueued: "whether its operation is queued in xenopsd"
    }
  }
}
