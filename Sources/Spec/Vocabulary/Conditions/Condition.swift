/// A condition of a step; all the conditions of a step must hold.
///
/// `admit` reads its conditions in the database, as part of the step. Conditions on `power_state`
/// may also follow a `readPowerState` of the same call, and then test the value that it read. Those
/// on the place ask on which host a half of a call executes. All others test the thread's own
/// locals, as set by an earlier step, so that skipping a step takes no time.
public enum Condition: UInt8, BitwiseCopyable, CaseIterable, Sendable {
  /// Admission: `power_state` is Halted.
  case powerStateHalted
  /// Admission: `power_state` is Suspended.
  case powerStateSuspended
  /// Admission: `power_state` is Running.
  case powerStateRunning
  /// Admission: `power_state` is Running or Paused.
  case powerStateRunningOrPaused
  /// Admission: `power_state` is Paused.
  case powerStatePaused
  /// Admission: `power_state` is not Suspended.
  case powerStateNotSuspended
  /// Admission: `resident_on` is not a valid reference.
  case notResident
  /// Admission: `current_operations` is empty.
  case noCurrentOperation
  /// Admission: `current_operations` has no hard shutdown.
  case noHardShutdown
  /// Admission: `current_operations` has no hard reboot.
  case noHardReboot
  /// Admission: `current_operations` has a migration.
  case migrationCurrent
  /// Admission: the VM has a snapshot.
  case hasSnapshot
  /// Admission: the master has surveyed the whole pool since its xapi started.
  case poolIsKnown
  /// Local: xenopsd knew the VM.
  case metadataPresent
  /// Local: xenopsd did not know the VM.
  case metadataAbsent
  /// Local: the VM had a domain.
  case running
  /// Local: the VM had no domain.
  case notRunning
  /// Local: the VM had a suspend image but no domain.
  case suspended
  /// Local: the VM had no suspend image.
  case notSuspended
  /// Local: xenopsd had no operation for the VM.
  case noXenopsdOperation
  /// Local: the database had no operation for the VM.
  case noXapiOperation
  /// Local: the database had the VM resident on this host.
  case residentHere
  /// Local: the database had the VM resident nowhere.
  case residentNowhere
  /// Local: the database had the VM resident on another host.
  case residentElsewhere
  /// Local: the database had the VM Halted.
  case recordHalted
  /// Local: the database had the VM Suspended.
  case recordSuspended
  /// Local: the database had the VM Running.
  case recordRunning
  /// Local: the database had the VM Running or Paused.
  case recordRunningOrPaused
  /// Local: the database had the VM neither Running nor Paused.
  case recordNotRunningOrPaused
  /// Local: the VM was in the list.
  case listed
  /// Local: the VM was not in the list.
  case notListed
  /// Local: no checkpoint was current when Suspended was written.
  case noCheckpoint
  /// Local: what xapi read from xenopsd was not what it remembered of the last event.
  case changed
  /// Local: xenopsd knew the VM under the temporary uuid of a migration's source.
  case sourceTemporaryPresent
  /// Local: xenopsd knew the VM under the temporary uuid of a migration's destination.
  case destinationTemporaryPresent
  /// Place: the half of the call executes on the host of the master that admitted the call.
  case onMaster
  /// Place: it executes on another host than that.
  case onSlave
  /// Place: it executes on the host that the client chose.
  case onChosenHost
  /// Place: it executes on another host than that.
  case notOnChosenHost

  /// The condition as design files spell it.
  public var spelling: String { Self.spellings[Int(rawValue)] }

  /// The spelling of each condition; cached because looking up a case's name is slow.
  private static let spellings = allCases.map { "\($0)" }

  /// Whether the condition is read in the database when a call is admitted.
  public var isAdmission: Bool { rawValue <= Condition.poolIsKnown.rawValue }

  /// Whether the condition asks where a half of a call executes.
  var isPlace: Bool { rawValue >= Condition.onMaster.rawValue }

  /// Whether the condition asks for the host that the client chose.
  var asksForChosenHost: Bool { self == .onChosenHost || self == .notOnChosenHost }

  /// Whether the condition tests `power_state`.
  var isPowerState: Bool { rawValue <= Condition.powerStateNotSuspended.rawValue }

  /// The condition as a clause after “when”.
  public var phrase: String {
    switch self {
    case .powerStateHalted: "power_state is Halted"
    case .powerStateSuspended: "power_state is Suspended"
    case .powerStateRunning: "power_state is Running"
    case .powerStateRunningOrPaused: "power_state is Running or Paused"
    case .powerStatePaused: "power_state is Paused"
    case .powerStateNotSuspended: "power_state is not Suspended"
    case .notResident: "resident_on is not a valid reference"
    case .noCurrentOperation: "current_operations is empty"
    case .noHardShutdown: "no hard shutdown is current"
    case .poolIsKnown: "the master has looked at the whole pool since its xapi started"
    case .noHardReboot: "no hard reboot is current"
    case .migrationCurrent: "a migration is current"
    case .hasSnapshot: "the VM has a snapshot"
    case .metadataPresent: "xenopsd knew the VM"
    case .metadataAbsent: "xenopsd did not know the VM"
    case .running: "the VM had a domain"
    case .notRunning: "the VM had no domain"
    case .suspended: "the VM had a suspend image and no domain"
    case .notSuspended: "the VM had no suspend image"
    case .noXenopsdOperation: "xenopsd had no operation for the VM"
    case .noXapiOperation: "the database had no operation for the VM"
    case .residentHere: "the database had the VM resident here"
    case .residentNowhere: "the database had the VM resident nowhere"
    case .residentElsewhere: "the database had the VM resident on another host"
    case .recordHalted: "the database had the VM Halted"
    case .recordSuspended: "the database had the VM Suspended"
    case .recordRunning: "the database had the VM Running"
    case .recordRunningOrPaused: "the database had the VM Running or Paused"
    case .recordNotRunningOrPaused: "the database had the VM neither Running nor Paused"
    case .listed: "the VM was in the list"
    case .notListed: "the VM was not in the list"
    case .noCheckpoint: "no checkpoint was current when Suspended was written"
    case .changed: "xenopsd said something else of the VM than xapi remembered of its last event"
    case .sourceTemporaryPresent:
      "xenopsd knew the VM by the temporary uuid of a migration's source"
    case .destinationTemporaryPresent:
      "xenopsd knew the VM by the temporary uuid of a migration's destination"
    case .onMaster: "this host is the master that admitted the call"
    case .onSlave: "this host is not the master that admitted the call"
    case .onChosenHost: "this host is the one that the client chose"
    case .notOnChosenHost: "this host is not the one that the client chose"
    }
  }
}

/// A set of conditions.
public struct Conditions: OptionSet, BitwiseCopyable, Sendable {
  /// One bit per condition.
  public var rawValue: UInt64

  /// The set with a raw value.
  public init(rawValue: UInt64) { self.rawValue = rawValue }

  /// The set of one condition.
  @inline(__always)
  public init(_ condition: Condition) { rawValue = 1 &<< UInt64(condition.rawValue) }

  /// The set of the given conditions.
  public init(_ conditions: [Condition]) {
    self = conditions.reduce(into: []) { $0.insert(Conditions($1)) }
  }
}
