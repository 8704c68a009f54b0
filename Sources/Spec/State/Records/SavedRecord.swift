/// What of a VM's database record is written out, and comes back after a rollback.
///
/// `current_operations` is not: it is declared `~persist:false`.
struct SavedRecord: BitwiseCopyable, Equatable, Sendable {
  var powerState = PowerState.halted
  var residentOn = HostReference.null
  var scheduledOn = HostReference.null
  var hasImage = false
  var hasBootRecord = false

  init() {}

  /// What is written out of a record.
  init(_ record: VMRecord) {
    powerState = record.powerState
    residentOn = record.residentOn
    scheduledOn = record.scheduledOn
    hasImage = record.image != .none
    hasBootRecord = record.hasBootRecord
  }
}

extension SavedRecord {
  /// Declares the fields.
  @inline(__always)
  mutating func codeFields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.code(&powerState, .pool(.savedPowerState))
    coder.code(&residentOn, .pool(.savedResidentOn))
    coder.code(&scheduledOn, .pool(.savedScheduledOn))
    coder.code(&hasImage, .pool(.savedImage))
    coder.code(&hasBootRecord, .pool(.savedBootRecord))
  }
}

/// What of a host's database record is written out.
struct SavedHost: BitwiseCopyable, Equatable, Sendable {
  var liveness = Liveness.live
  var isForgotten = false

  init() {}

  /// What is written out of a record.
  init(_ record: HostRecord) {
    liveness = record.liveness
    isForgotten = record.isForgotten
  }
}

extension SavedHost {
  /// Declares the fields.
  @inline(__always)
  mutating func codeFields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.code(&liveness, .pool(.savedLiveness))
    coder.code(&isForgotten, .pool(.savedIsForgotten))
  }
}

extension VMRecord {
  /// Goes back to what was written out; what no database holds stays: the contents of the disk with
  /// the suspend image, and the history that properties ask for.
  mutating func roll(back saved: SavedRecord) {
    powerState = saved.powerState
    residentOn = saved.residentOn
    scheduledOn = saved.scheduledOn
    operations = []
    if !saved.hasImage {
      image = .none
      imageHasMetadata = false
    }
    hasBootRecord = saved.hasBootRecord
  }
}

extension PoolState {
  /// Whether what is written out is the database as it is.
  func isSaved(_ size: PoolSize) -> Bool { read { $0.isSaved(size) } }

  /// Writes the database out.
  mutating func saveDatabase(_ size: PoolSize) {
    for vm in 0..<size.vmCount { saved[vm] = SavedRecord(records[vm]) }
    for host in 0..<size.hostCount { savedHosts[host] = SavedHost(hosts[host]) }
  }
}
