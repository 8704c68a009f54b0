public import Spec

/// What a pool is checked for; the raw value is the name in model files, reports and options, and
/// never changes.
public enum Property: String, CaseIterable, Sendable {
  case typeOK = "TypeOK"
  case singleExecution = "SingleExecution"
  case uniqueUUID = "UniqueUUID"
  case noFalseHalt = "NoFalseHalt"
  case noFriendlyFire = "NoFriendlyFire"
  case startGuard = "StartGuard"
  case renameOrder = "RenameOrder"
  case conditionalClear = "ConditionalClear"
  case metadataRemoval = "MetadataRemoval"
  case imageLinearity = "ImageLinearity"
  case locationAgrees = "LocationAgrees"
  case noLeftovers = "NoLeftovers"
  case everyCallEnds = "EveryCallEnds"
  case rebootedVMRuns = "RebootedVMRuns"
  case migrationCompletes = "MigrationCompletes"
  case startCompletes = "StartCompletes"
  case suspendedVMRunsAgain = "SuspendedVMRunsAgain"
  case haltedVMStartsAgain = "HaltedVMStartsAgain"
  case rebootCompletes = "RebootCompletes"
  case cancelledVMRunsOn = "CancelledVMRunsOn"
  case checkpointCompletes = "CheckpointCompletes"

  /// Of what a property speaks.
  public enum Kind: String, Sendable {
    /// Every reachable state.
    case state
    /// Every transition.
    case transition
    /// Every reachable state in which no step of the protocol can be taken.
    case quiescent
    /// Something that must be possible.
    case landmark
  }

  /// Of what it speaks.
  public var kind: Kind {
    switch self {
    case .typeOK, .singleExecution, .uniqueUUID: .state
    case .noFalseHalt, .noFriendlyFire, .startGuard, .renameOrder, .conditionalClear,
      .metadataRemoval, .imageLinearity:
      .transition
    case .locationAgrees, .noLeftovers, .everyCallEnds, .rebootedVMRuns: .quiescent
    case .migrationCompletes, .startCompletes, .suspendedVMRunsAgain, .haltedVMStartsAgain,
      .rebootCompletes, .cancelledVMRunsOn, .checkpointCompletes:
      .landmark
    }
  }

  /// The property in one sentence.
  public var sentence: String {
    switch self {
    case .typeOK: "The state of the pool is well formed."
    case .singleExecution: "At most one domain of a VM executes."
    case .uniqueUUID: "At most one xenopsd knows a VM by its own uuid."
    case .noFalseHalt: "A VM that executes, or can still come to execute, is not marked Halted."
    case .noFriendlyFire:
      "Nothing destroys the last healthy copy of a VM that nobody asked to stop."
    case .startGuard: "A start or resume begins only while the VM is resident nowhere."
    case .renameOrder:
      "The source gives up the uuid, then the destination takes it, then the VM executes there."
    case .conditionalClear: "A host clears resident_on only while it is that host itself."
    case .metadataRemoval:
      "Metadata is removed only when no start, resume or reboot still needs it."
    case .imageLinearity:
      "A suspend image is resumed at most once and is never left without metadata."
    case .locationAgrees:
      "When everything is quiet, the database says where the VM is and how it is."
    case .noLeftovers: "When everything is quiet, nothing exists under a temporary uuid."
    case .everyCallEnds: "When everything is quiet, no call is waiting and no operation is current."
    case .rebootedVMRuns: "When everything is quiet, a VM that went down for a reboot is up again."
    case .migrationCompletes: "A migration can complete."
    case .startCompletes: "A start can complete."
    case .suspendedVMRunsAgain: "A suspended VM can run again."
    case .haltedVMStartsAgain: "A VM that was halted can be started again."
    case .rebootCompletes: "A VM that went down for a reboot can run again."
    case .cancelledVMRunsOn: "A VM can run on when its migration is cancelled."
    case .checkpointCompletes: "A checkpoint can complete."
    }
  }

  /// What never happened when the property is vacuous: its subject.
  public var subject: String {
    switch self {
    case .typeOK, .uniqueUUID: "no state"
    case .singleExecution: "no VM ever executes"
    case .noFalseHalt: "Halted is never written"
    case .noFriendlyFire: "no domain or image is ever destroyed, and Halted is never written"
    case .startGuard: "no start or resume ever begins"
    case .renameOrder: "no migration ever renames or unpauses"
    case .conditionalClear: "resident_on is never cleared"
    case .metadataRemoval: "the metadata of a VM's own uuid is never removed"
    case .imageLinearity: "no suspend image is ever resumed and no metadata with one removed"
    case .locationAgrees, .noLeftovers, .everyCallEnds, .rebootedVMRuns:
      "the pool never comes to rest"
    case .migrationCompletes, .startCompletes, .suspendedVMRunsAgain, .haltedVMStartsAgain,
      .rebootCompletes, .cancelledVMRunsOn, .checkpointCompletes:
      "it is never reached"
    }
  }

  /// Whether a model can be asked about it: a landmark needs the request that would lead there.
  public func concerns(_ model: Model) -> Bool {
    let requests = model.requestedOperations
    return switch self {
    case .migrationCompletes: requests.contains(.migrate)
    case .startCompletes: requests.contains(.start)
    case .suspendedVMRunsAgain: requests.contains(.resume)
    case .haltedVMStartsAgain: requests.contains(.start)
    case .rebootedVMRuns, .rebootCompletes:
      requests.contains(where: \.reboots) || (model.guest[.reboot]?.budget ?? 0) > 0
    case .cancelledVMRunsOn: requests.contains(.cancelMigration)
    case .checkpointCompletes: requests.contains(.checkpoint)
    default: true
    }
  }

  /// Its position among all, which is its number in the explorer's findings.
  public var number: Int {
    switch self {
    case .typeOK: 0
    case .singleExecution: 1
    case .uniqueUUID: 2
    case .noFalseHalt: 3
    case .noFriendlyFire: 4
    case .startGuard: 5
    case .renameOrder: 6
    case .conditionalClear: 7
    case .metadataRemoval: 8
    case .imageLinearity: 9
    case .locationAgrees: 10
    case .noLeftovers: 11
    case .everyCallEnds: 12
    case .rebootedVMRuns: 13
    case .migrationCompletes: 14
    case .startCompletes: 15
    case .suspendedVMRunsAgain: 16
    case .haltedVMStartsAgain: 17
    case .rebootCompletes: 18
    case .cancelledVMRunsOn: 19
    case .checkpointCompletes: 20
    }
  }
}
