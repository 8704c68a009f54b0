/// A VM's record in the database of the second of two masters.
///
/// - Deviation: the suspend image is common to both databases.
struct OtherRecord: BitwiseCopyable, Equatable, Sendable {
  var powerState = PowerState.halted
  var residentOn = HostReference.null
  var scheduledOn = HostReference.null
  var operations: Operations = []
  var hasBootRecord = false

  init() {}

  /// A copy of a record.
  init(_ record: VMRecord) {
    powerState = record.powerState
    residentOn = record.residentOn
    scheduledOn = record.scheduledOn
    operations = record.operations
    hasBootRecord = record.hasBootRecord
  }
}

/// The database of a master that was cut off and replaced, and that still takes itself for one.
///
/// Its threads take their steps with the two databases exchanged, see
/// ``PoolState/exchangeDatabases(_:)``.
struct OtherDatabase: BitwiseCopyable, Equatable, Sendable {
  /// The host that serves it, null as long as there is one master.
  var master = HostReference.null
  /// Whether that master has surveyed the whole pool since its xapi started.
  var isKnown = true
  var records = PerVM<OtherRecord>(repeating: OtherRecord())
  private let filling = Filling<6>()

  init() {}

  /// Whether every field is equal.
  static func == (left: Self, right: Self) -> Bool {
    left.master == right.master && left.isKnown == right.isKnown
      && left.records.indices.allSatisfy { left.records[$0] == right.records[$0] }
  }
}

extension OtherRecord {
  /// Declares the fields.
  @inline(__always)
  mutating func codeFields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.code(&powerState, .pool(.otherPowerState))
    coder.code(&residentOn, .pool(.otherResidentOn))
    coder.code(&scheduledOn, .pool(.otherScheduledOn))
    for operation in Operation.allCases {
      coder.code(
        Operations(operation), in: &operations, .pool(.otherOperations), .lock(operation))
    }
    coder.code(&hasBootRecord, .pool(.otherBootRecord))
  }
}

extension OtherDatabase {
  /// Declares the fields.
  @inline(__always)
  mutating func codeFields<Coder: FieldCoder>(_ coder: inout Coder, _ size: PoolSize) {
    coder.code(&master, .pool(.otherMaster))
    coder.code(&isKnown, .pool(.otherIsKnown))
    for vm in 0..<size.vmCount {
      coder.begin(.vm(VM(vm)))
      records[vm].codeFields(&coder)
    }
  }
}

extension PoolState {
  /// Exchanges the databases of the two masters, and the masters.
  mutating func exchangeDatabases(_ size: PoolSize) {
    guard let otherMaster = other.master.host else { return }
    other.master = HostReference(master)
    master = otherMaster
    (isKnown, other.isKnown) = (other.isKnown, isKnown)
    for vm in 0..<size.vmCount {
      let own = OtherRecord(self[VM(vm)])
      let record = other.records[vm]
      self[VM(vm)].powerState = record.powerState
      self[VM(vm)].residentOn = record.residentOn
      self[VM(vm)].scheduledOn = record.scheduledOn
      self[VM(vm)].operations = record.operations
      self[VM(vm)].hasBootRecord = record.hasBootRecord
      other.records[vm] = own
    }
  }
}
