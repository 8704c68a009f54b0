public import Spec

/// What a pool is checked for; the raw value is the name in model files, reports and options, and
/// never changes.
public enum Property: String, CaseIterable, Sendable {
  case typeOK = "TypeOK"
  case singleExecution = "SingleExecution"
  case uniqueUUID = "UniqueUUID"
  case operationsExclude = "OperationsExclude"
  case noFalseHalt = "NoFalseHalt"
  case noFriendlyFire = "NoFriendlyFire"
  case startGuard = "StartGuard"
  case renameOrder = "RenameOrder"
  case conditionalClear = "ConditionalClear"
  case metadataRemoval = "MetadataRemoval"
  case imageLinearity = "ImageLinearity"
  case ownerWritesPowerState = "OwnerWritesPowerState"
  case successIsVisible = "SuccessIsVisible"
  case lateEventsChangeNothing = "LateEventsChangeNothing"
  case locationAgrees = "LocationAgrees"
  case noLeftovers = "NoLeftovers"
  case everyCallEnds = "EveryCallEnds"
  case noStaleResidentOn = "NoStaleResidentOn"
  case deadVMCanStart = "DeadVMCanStart"
  case rebootedVMRuns = "RebootedVMRuns"
  case memoryIsCounted = "MemoryIsCounted"
  case devicesReachTheVM = "DevicesReachTheVM"
  case migrationCompletes = "MigrationCompletes"
  case startCompletes = "StartCompletes"
  case suspendedVMRunsAgain = "SuspendedVMRunsAgain"
  case haltedVMStartsAgain = "HaltedVMStartsAgain"
  case rebootCompletes = "RebootCompletes"
  case cancelledVMRunsOn = "CancelledVMRunsOn"
  case checkpointCompletes = "CheckpointCompletes"
  case protectedVMRunsAgain = "ProtectedVMRunsAgain"

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
    case .typeOK, .singleExecution, .uniqueUUID, .operationsExclude, .memoryIsCounted: .state
    case .noFalseHalt, .noFriendlyFire, .startGuard, .renameOrder, .conditionalClear,
      .metadataRemoval, .imageLinearity, .ownerWritesPowerState, .successIsVisible,
      .lateEventsChangeNothing, .devicesReachTheVM:
      .transition
    case .locationAgrees, .noLeftovers, .everyCallEnds, .noStaleResidentOn, .deadVMCanStart,
      .rebootedVMRuns:
      .quiescent
    case .migrationCompletes, .startCompletes, .suspendedVMRunsAgain, .haltedVMStartsAgain,
      .rebootCompletes, .cancelledVMRunsOn, .checkpointCompletes, .protectedVMRunsAgain:
      .landmark
    }
  }

  /// The property in one sentence.
  public var sentence: String {
    switch self {
    case .typeOK: "The state of the pool is well formed."
    case .singleExecution: "At most one domain of a VM executes."
    case .uniqueUUID: "At most one xenopsd knows a VM by its own uuid."
    case .operationsExclude: "At most one operation drives a VM at a time."
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
    case .ownerWritesPowerState:
      "power_state is changed by the VM's host only, or by the master while it has none."
    case .successIsVisible: "When a call succeeds, the database already shows what was asked for."
    case .lateEventsChangeNothing:
      "An event sets resident_on to a host only while its xenopsd knows the VM."
    case .locationAgrees:
      "When everything is quiet, the database says where the VM is and how it is."
    case .noLeftovers: "When everything is quiet, nothing exists under a temporary uuid."
    case .everyCallEnds:
      "When everything is quiet, no call is waiting, no operation is current, every xapi serves."
    case .noStaleResidentOn:
      "When everything is quiet, a host that resident_on names knows the VM."
    case .deadVMCanStart:
      "When everything is quiet, a VM without a live domain can be started or resumed."
    case .rebootedVMRuns: "When everything is quiet, a VM that went down for a reboot is up again."
    case .memoryIsCounted:
      "Every domain is counted: its host is resident_on, or reserved for the VM."
    case .devicesReachTheVM:
      "A device operation that succeeds has reached the VM's domain, if there is one."
    case .migrationCompletes: "A migration can complete."
    case .startCompletes: "A start can complete."
    case .suspendedVMRunsAgain: "A suspended VM can run again."
    case .haltedVMStartsAgain: "A VM that was halted can be started again."
    case .rebootCompletes: "A VM that went down for a reboot can run again."
    case .cancelledVMRunsOn: "A VM can run on when its migration is cancelled."
    case .checkpointCompletes: "A checkpoint can complete."
    case .protectedVMRunsAgain: "A protected VM that nobody has stopped can be started again."
    }
  }

  /// What never happened when the property is vacuous: its subject.
  public var subject: String {
    switch self {
    case .typeOK, .uniqueUUID: "no state"
    case .singleExecution: "no VM ever executes"
    case .operationsExclude: "no host ever executes a call"
    case .noFalseHalt: "Halted is never written"
    case .noFriendlyFire: "no domain or image is ever destroyed, and Halted is never written"
    case .startGuard: "no start or resume ever begins"
    case .renameOrder: "no migration ever renames or unpauses"
    case .conditionalClear: "resident_on is never cleared"
    case .metadataRemoval: "the metadata of a VM's own uuid is never removed"
    case .imageLinearity: "no suspend image is ever resumed and no metadata with one removed"
    case .ownerWritesPowerState: "power_state is never changed"
    case .successIsVisible: "no call ever succeeds"
    case .lateEventsChangeNothing: "no event ever changes resident_on to its host"
    case .noStaleResidentOn: "no VM is resident anywhere when the pool comes to rest"
    case .deadVMCanStart: "every VM has a live domain when the pool comes to rest"
    case .memoryIsCounted: "no VM ever has a domain"
    case .devicesReachTheVM: "no device operation ever succeeds"
    case .locationAgrees, .noLeftovers, .everyCallEnds, .rebootedVMRuns:
      "the pool never comes to rest"
    case .migrationCompletes, .startCompletes, .suspendedVMRunsAgain, .haltedVMStartsAgain,
      .rebootCompletes, .cancelledVMRunsOn, .checkpointCompletes, .protectedVMRunsAgain:
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
    case .memoryIsCounted: model.design.reservesMemory
    case .devicesReachTheVM: requests.contains(.hotplug)
    case .cancelledVMRunsOn: requests.contains(.cancelMigration)
    case .checkpointCompletes: requests.contains(.checkpoint)
    case .protectedVMRunsAgain: !model.protected.isEmpty
    default: true
    }
  }

  /// Its position among all, which is its number in the explorer's findings.
  public var number: Int {
    switch self {
    case .typeOK: 0
    case .singleExecution: 1
    case .uniqueUUID: 2
    case .operationsExclude: 3
    case .noFalseHalt: 4
    case .noFriendlyFire: 5
    case .startGuard: 6
    case .renameOrder: 7
    case .conditionalClear: 8
    case .metadataRemoval: 9
    case .imageLinearity: 10
    case .ownerWritesPowerState: 11
    case .successIsVisible: 12
    case .lateEventsChangeNothing: 13
    case .locationAgrees: 14
    case .noLeftovers: 15
    case .everyCallEnds: 16
    case .noStaleResidentOn: 17
    case .deadVMCanStart: 18
    case .rebootedVMRuns: 19
    case .memoryIsCounted: 20
    case .devicesReachTheVM: 21
    case .migrationCompletes: 22
    case .startCompletes: 23
    case .suspendedVMRunsAgain: 24
    case .haltedVMStartsAgain: 25
    case .rebootCompletes: 26
    case .cancelledVMRunsOn: 27
    case .checkpointCompletes: 28
    case .protectedVMRunsAgain: 29
    }
  }
}
