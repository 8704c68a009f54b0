/// The state of a suspended VM's memory image.
public enum SuspendImage: UInt8, BitwiseCopyable, CaseIterable, Sendable {
  /// `suspend_VDI` is null.
  case none
  /// The disk exists, but its contents are incomplete.
  case incomplete
  /// The memory is complete on the disk.
  case complete
  /// A resume has already used the memory; using it again would run the VM's past.
  case consumed

  /// The value in traces.
  public var phrase: String {
    switch self {
    case .none: "none"
    case .incomplete: "incomplete"
    case .complete: "complete"
    case .consumed: "used by a resume"
    }
  }
}

/// The database record of one VM; owned by the master's xapi; survives every daemon.
public struct VMRecord: BitwiseCopyable, Equatable, Sendable {
  /// `VM.power_state`.
  public var powerState = PowerState.halted
  /// `VM.resident_on`.
  public var residentOn = HostReference.null
  /// `VM.scheduled_to_be_resident_on`: the host that reserves memory for the VM.
  public var scheduledOn = HostReference.null
  /// `VM.current_operations`; lost when the master's xapi restarts.
  public var operations: Operations = []
  /// `VM.suspend_VDI` and its contents.
  public var image = SuspendImage.none
  /// Whether `VM.last_booted_record` holds the metadata that a resume of the image needs.
  public var hasBootRecord = false
  /// Whether the image's disk also holds that metadata; like the image, not in the database.
  public var imageHasMetadata = false
  /// Whether the last request for this VM was to turn it off.
  ///
  /// A client's shutdown was admitted, or the guest shut itself down, and no start or resume has
  /// made the VM execute since. History for the properties; no step reads it.
  public var stopWanted = false
  /// Whether the VM is down for a reboot and has not executed since.
  ///
  /// Its guest shut itself down to reboot, or its domain was destroyed for a reboot. History for
  /// the properties; no step reads it.
  public var isDownForReboot = false
  /// Whether a checkpoint was admitted, and the VM has not begun to execute since.
  ///
  /// A suspend that is admitted later takes its place. History for the properties; no step reads it.
  public var isInCheckpoint = false
  /// Whether a checkpoint has taken a snapshot of the VM.
  public var hasSnapshot = false
  /// The value of `resident_on` when the snapshot was taken.
  public var snapshotResidentOn = HostReference.null
  /// `VM.ha_always_run`: whether high availability is to start the VM when it is Halted.
  public var alwaysRun = false
  /// Whether the VM is down because its guest has failed.
  ///
  /// Its guest shut itself down where that counts as a failure, and the VM has not executed since.
  /// History for the properties; no step reads it.
  public var guestStopped = false
  private let filling = Filling<1>()

  /// A halted VM that is resident nowhere.
  public init() {}

  /// Whether a resume finds a complete, unused image and its metadata.
  public var canBeResumed: Bool { image == .complete && hasMetadataOfImage }

  /// Whether the metadata for a resume exists anywhere.
  public var hasMetadataOfImage: Bool { hasBootRecord || imageHasMetadata }
}

extension VMRecord {
  /// Declares the fields.
  @inline(__always)
  mutating func codeFields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.code(&powerState, .record(.powerState))
    coder.code(&residentOn, .record(.residentOn))
    coder.code(&scheduledOn, .record(.scheduledOn))
    for operation in Operation.allCases {
      coder.code(
        Operations(operation), in: &operations, .record(.operations), .lock(operation))
    }
    coder.code(&stopWanted, .record(.stopWanted))
    coder.code(&isDownForReboot, .record(.isDownForReboot))
    coder.code(&isInCheckpoint, .record(.isInCheckpoint))
    coder.code(&hasSnapshot, .record(.hasSnapshot))
    coder.code(&snapshotResidentOn, .record(.snapshotResidentOn))
    coder.code(&alwaysRun, .record(.alwaysRun))
    coder.code(&guestStopped, .record(.guestStopped))
    coder.code(&image, .record(.image))
    coder.code(&hasBootRecord, .record(.hasBootRecord))
    coder.code(&imageHasMetadata, .record(.imageHasMetadata))
  }
}
