/// A client's operation on a VM: what is requested, and the lock that it holds while it runs.
public enum Operation: UInt8, BitwiseCopyable, CaseIterable, Sendable {
  /// `VM.start`.
  case start
  /// `VM.resume`.
  case resume
  /// `VM.suspend`.
  case suspend
  /// `VM.clean_shutdown`.
  case cleanShutdown
  /// `VM.hard_shutdown`.
  case hardShutdown
  /// `VM.pool_migrate`.
  case migrate
  /// `VM.clean_reboot`.
  case cleanReboot
  /// `VM.hard_reboot`.
  case hardReboot
  /// `task.cancel` of a migration; it takes no lock.
  case cancelMigration
  /// `VM.checkpoint`.
  case checkpoint
  /// `VM.revert` to the snapshot that a checkpoint has taken.
  case revert
  /// `VBD.plug`, and with it every operation on a device of a VM: on VIFs, VUSBs and PVS proxies.
  case hotplug

  /// The operation as model and design files spell it.
  public var spelling: String {
    switch self {
    case .start: "start"
    case .resume: "resume"
    case .suspend: "suspend"
    case .cleanShutdown: "cleanShutdown"
    case .hardShutdown: "hardShutdown"
    case .migrate: "migrate"
    case .cleanReboot: "cleanReboot"
    case .hardReboot: "hardReboot"
    case .cancelMigration: "cancelMigration"
    case .checkpoint: "checkpoint"
    case .revert: "revert"
    case .hotplug: "hotplug"
    }
  }

  /// The call in traces, as XAPI spells it.
  public var words: String {
    switch self {
    case .start: "VM.start"
    case .resume: "VM.resume"
    case .suspend: "VM.suspend"
    case .cleanShutdown: "VM.clean_shutdown"
    case .hardShutdown: "VM.hard_shutdown"
    case .migrate: "VM.pool_migrate"
    case .cleanReboot: "VM.clean_reboot"
    case .hardReboot: "VM.hard_reboot"
    case .cancelMigration: "cancel of VM.pool_migrate"
    case .checkpoint: "VM.checkpoint"
    case .revert: "VM.revert"
    case .hotplug: "VBD.plug"
    }
  }

  /// Whether the client names a host: where to start or resume, where to migrate to.
  public var choosesHost: Bool { self == .start || self == .resume || self == .migrate }

  /// Whether the user asks for the VM to be halted.
  public var haltsVM: Bool { self == .cleanShutdown || self == .hardShutdown || self == .revert }

  /// Whether it is forwarded to a host.
  var hasHostHalf: Bool { self != .cancelMigration }

  /// Whether xenopsd has an operation of its own for it; the others are made of those.
  var hasXenopsdOperation: Bool {
    switch self {
    case .cancelMigration, .checkpoint, .revert, .hotplug: false
    default: true
    }
  }

  /// Whether it is about the VM itself: whether and where it executes, and not about a device of it.
  public var drivesVM: Bool { self != .hotplug }

  /// Whether the VM's domain is destroyed in order to execute anew, its memory lost.
  public var reboots: Bool { self == .cleanReboot || self == .hardReboot }
}

/// One value for every operation; the only place where their number is a literal.
public typealias PerOperation<Element> = InlineArray<12, Element>

/// `VM.current_operations`: the lock of each operation that the master has admitted.
///
/// Not persistent: blank after the master's xapi restarted.
///
/// - Code: `ocaml/idl/datamodel_vm.ml`, `current_operations`, declared `~persist:false`.
public struct Operations: OptionSet, BitwiseCopyable, Sendable {
  // Two bytes rather than one word of them, so that a state has no padding.
  private var low: UInt8
  private var high: UInt8

  /// One bit an element.
  public var rawValue: UInt16 { UInt16(high) << 8 | UInt16(low) }

  /// The set with a raw value.
  public init(rawValue: UInt16) {
    low = UInt8(truncatingIfNeeded: rawValue)
    high = UInt8(truncatingIfNeeded: rawValue >> 8)
  }

  /// The lock of one operation.
  public init(_ operation: Operation) { self.init(rawValue: 1 << operation.rawValue) }

  /// The locks of all operations that halt the VM.
  static let halting: Operations = [.init(.cleanShutdown), .init(.hardShutdown), .init(.revert)]

  /// The operations in traces, by comma, `none` when there is none.
  public var words: String {
    let names = Operation.allCases.filter { contains(Operations($0)) }.map(\.spelling)
    return names.isEmpty ? "none" : names.joined(separator: ", ")
  }
}
