/// One named part of the state of a pool: a field of one of its records.
///
/// Every byte of a state belongs to one field, except filling. Footprints consist of fields, and
/// every omission is derived from footprints.
public enum StateField: Hashable, Sendable {
  /// A field of a VM's database record.
  case record(RecordField)
  /// A field of a host: its daemons, its database record, its xapi's memory.
  case host(HostField)
  /// A field of one VM's state in one host's xenopsd and Xen.
  case xenopsd(XenopsdField)
  /// A field of a client's call.
  case call(CallField)
  /// A field of the pool as a whole.
  case pool(PoolField)
  /// A local of a xapi thread that serves no client.
  case thread(XapiThread, ThreadField)

  /// Every field, ordered by number.
  public static let all: [StateField] =
    RecordField.allCases.map(StateField.record) + HostField.allCases.map(StateField.host)
    + XenopsdField.allCases.map(StateField.xenopsd) + CallField.allCases.map(StateField.call)
    + PoolField.allCases.map(StateField.pool)
    + XapiThread.allCases.flatMap { thread in ThreadField.allCases.map { .thread(thread, $0) } }

  /// The field's position in ``all``.
  @inline(__always)
  public var number: Int {
    switch self {
    case .record(let field): Int(field.rawValue)
    case .host(let field): First.host + Int(field.rawValue)
    case .xenopsd(let field): First.xenopsd + Int(field.rawValue)
    case .call(let field): First.call + Int(field.rawValue)
    case .pool(let field): First.pool + Int(field.rawValue)
    case .thread(let thread, let field):
      First.thread + Int(thread.rawValue) * ThreadField.allCases.count + Int(field.rawValue)
    }
  }

  /// The name in messages: `resident_on of a VM`.
  public var phrase: String {
    switch self {
    case .record(let field): "\(field) of a VM's record"
    case .host(let field): "\(field) of a host"
    case .xenopsd(let field): "\(field) of a xenopsd's VM"
    case .call(let field): "\(field) of a call"
    case .pool(let field): "\(field) of the pool"
    case .thread(let thread, let field): "\(field) of the \(thread) thread"
    }
  }

  /// The number of each record's first field.
  private enum First {
    static let host = RecordField.allCases.count
    static let xenopsd = host + HostField.allCases.count
    static let call = xenopsd + XenopsdField.allCases.count
    static let pool = call + CallField.allCases.count
    static let thread = pool + PoolField.allCases.count
  }
}

/// The fields of a VM's database record, see ``VMRecord``.
public enum RecordField: UInt8, CaseIterable, Sendable {
  case powerState, residentOn, scheduledOn, operations
  case image, hasBootRecord, imageHasMetadata
  case stopWanted, isDownForReboot, isInCheckpoint
  case hasSnapshot, snapshotResidentOn
  case alwaysRun, guestStopped
}

/// The fields of a host, see ``HostRecord``; its threads are ``StateField/thread(_:_:)``.
public enum HostField: UInt8, CaseIterable, Sendable {
  case xapi, xenopsd, power, isCutOff, followsOldMaster
  case liveness, isForgotten, passesForLive
  case answer, inspectionBarriers, suppressedEvents, hasEventThread, servesCalls
  case isFirstSinceBoot, hasUnreportedBoot
}

/// The fields of a VM's state in a xenopsd and Xen, see ``XenopsdRecord``.
public enum XenopsdField: UInt8, CaseIterable, Sendable {
  case isDirty
  case originalCopy, destinationTemporaryCopy, sourceTemporaryCopy, startTemporaryCopy
  case operationCounter, operationPeer, isCancelled, isStreaming, peerHasCrashed, isRebooting
  case isIgnored
  case receiverCounter, receiverPeer, stream
  case lastEvent, queuedImport, queuedCounter

  /// The copy of the VM under a uuid.
  public static func copy(_ name: Name) -> XenopsdField {
    switch name {
    case .original: .originalCopy
    case .destinationTemporary: .destinationTemporaryCopy
    case .sourceTemporary: .sourceTemporaryCopy
    case .startTemporary: .startTemporaryCopy
    }
  }
}

/// The fields of a client's call, see ``Call``.
public enum CallField: UInt8, CaseIterable, Sendable {
  case masterCounter, hostCounter, peerCounter
  case vm, host, chosen, powerState
  case barrier, isConnected, isPeerConnected, hasLostLock, isOfOtherMaster, isQueued
}

/// The fields of the pool as a whole: the master, the written-out database, and the remaining
/// budgets.
public enum PoolField: UInt8, CaseIterable, Sendable {
  case master, isKnown
  case savedPowerState, savedResidentOn, savedScheduledOn, savedImage, savedBootRecord
  case savedAlwaysRun
  case savedLiveness, savedIsForgotten
  case otherMaster, otherIsKnown, otherPowerState, otherResidentOn, otherScheduledOn
  case otherOperations, otherBootRecord
  case databaseWrites, faultsInAll
  case requestBudgets, guestBudgets, operatorBudgets, faultBudgets
}

/// A xapi thread that serves no client, see ``BackgroundThread``.
public enum XapiThread: UInt8, CaseIterable, Sendable {
  /// Start-up, then events.
  case background
  /// The answer to `Host.show_me_what_you_got`.
  case inspection
  /// The master's overview of the pool.
  case overview
  /// The master's monitor.
  case monitor
}

/// The locals of a thread, see ``BackgroundThread`` and ``Knowledge``.
public enum ThreadField: UInt8, CaseIterable, Sendable {
  case counter, vm, peer
  case observation, residentOn, powerState, listed
  case noXenopsdOperation, noXapiOperation, residentHere, suspendedByCheckpoint, recalledEvent
  case sourceTemporaryPresent, destinationTemporaryPresent
}

/// A set of locals of a thread.
public struct ThreadFields: OptionSet, Sendable {
  /// One bit per field.
  public let rawValue: UInt32

  /// The set with a raw value.
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The set of one field.
  public init(_ field: ThreadField) { rawValue = 1 << UInt32(field.rawValue) }

  /// Every field.
  public static let all = ThreadFields(rawValue: (1 << UInt32(ThreadField.allCases.count)) - 1)

  /// The fields, in their order.
  public var list: [ThreadField] { ThreadField.allCases.filter { contains(ThreadFields($0)) } }
}
