/// The part of a VM's database record that is written out and restored by a rollback.
///
/// It excludes `current_operations`, which is declared `~persist:false`.
struct SavedRecord: BitwiseCopyable, Equatable, Sendable {
  var powerState = PowerState.halted
  var residentOn = HostReference.null
  var scheduledOn = HostReference.null
  var hasImage = false
  var hasBootRecord = false
  var alwaysRun = false

  init() {}

  /// The part of a record that is written out.
  init(_ record: VMRecord) {
    powerState = record.powerState
    residentOn = record.residentOn
    scheduledOn = record.scheduledOn
    hasImage = record.image != .none
    hasBootRecord = record.hasBootRecord
    alwaysRun = record.alwaysRun
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
    coder.code(&alwaysRun, .pool(.savedAlwaysRun))
  }
}

/// The part of a host's database record that is written out.
struct SavedHost: BitwiseCopyable, Equatable, Sendable {
  var liveness = Liveness.live
  var isForgotten = false

  init() {}

  /// The part of a record that is written out.
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
  /// Restores the written-out fields; keeps what no database holds: the contents of the suspend
  /// image's disk, and the history that properties use.
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
    alwaysRun = saved.alwaysRun
  }
}

extension PoolState {
  /// Whether the written-out database equals the current one.
  func isSaved(_ size: PoolSize) -> Bool { read { $0.isSaved(size) } }

  /// Writes the database out.
  mutating func saveDatabase(_ size: PoolSize) {
    for vm in 0..<size.vmCount { saved[vm] = SavedRecord(records[vm]) }
    for host in 0..<size.hostCount { savedHosts[host] = SavedHost(hosts[host]) }
  }
}
