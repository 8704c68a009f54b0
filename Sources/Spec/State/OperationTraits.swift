/// What is to be known of a client's operation: a row of the table of requests.
struct OperationTraits: Sendable {
  /// The call in traces, as XAPI spells it.
  var words: String
  /// Whether the client names a host: where to start or resume, where to migrate to.
  var choosesHost = false
  /// Whether it is to make a VM execute that does not.
  var bringsUp = false
  /// Whether the user asks for the VM to be halted.
  var haltsVM = false
  /// Whether the VM's domain is destroyed in order to execute anew, its memory lost.
  var reboots = false
  /// Whether it is forwarded to a host.
  var hasHostHalf = true
  /// Whether xenopsd has an operation of its own for it; the others are made of those.
  var hasXenopsdOperation = true
  /// Whether it is about the VM itself: whether and where it executes, and not about a device of it.
  var drivesVM = true
}

extension Operation {
  /// The row of the operation.
  private var row: OperationTraits {
    switch self {
    case .start: OperationTraits(words: "VM.start", choosesHost: true, bringsUp: true)
    case .resume: OperationTraits(words: "VM.resume", choosesHost: true, bringsUp: true)
    case .suspend: OperationTraits(words: "VM.suspend")
    case .cleanShutdown: OperationTraits(words: "VM.clean_shutdown", haltsVM: true)
    case .hardShutdown: OperationTraits(words: "VM.hard_shutdown", haltsVM: true)
    case .migrate: OperationTraits(words: "VM.pool_migrate", choosesHost: true)
    case .cleanReboot: OperationTraits(words: "VM.clean_reboot", reboots: true)
    case .hardReboot: OperationTraits(words: "VM.hard_reboot", reboots: true)
    case .cancelMigration:
      OperationTraits(
        words: "cancel of VM.pool_migrate", hasHostHalf: false, hasXenopsdOperation: false)
    case .checkpoint: OperationTraits(words: "VM.checkpoint", hasXenopsdOperation: false)
    case .revert:
      OperationTraits(words: "VM.revert", haltsVM: true, hasXenopsdOperation: false)
    case .hotplug:
      OperationTraits(words: "VBD.plug", hasXenopsdOperation: false, drivesVM: false)
    }
  }

  /// The rows, for the hot loop: one bit an operation.
  private static func set(where holds: (OperationTraits) -> Bool) -> UInt16 {
    allCases.filter { holds($0.row) }.reduce(0) { $0 | 1 << UInt16($1.rawValue) }
  }

  private static let choosing = set(where: \.choosesHost)
  private static let bringing = set(where: \.bringsUp)
  private static let halting = set(where: \.haltsVM)
  private static let rebooting = set(where: \.reboots)
  private static let driving = set(where: \.drivesVM)

  private func isIn(_ set: UInt16) -> Bool { set & 1 << UInt16(rawValue) != 0 }

  /// The call in traces, as XAPI spells it.
  public var words: String { row.words }

  /// Whether the client names a host: where to start or resume, where to migrate to.
  public var choosesHost: Bool { isIn(Self.choosing) }

  /// Whether it is to make a VM execute that does not.
  public var bringsUp: Bool { isIn(Self.bringing) }

  /// Whether the user asks for the VM to be halted.
  public var haltsVM: Bool { isIn(Self.halting) }

  /// Whether the VM's domain is destroyed in order to execute anew, its memory lost.
  public var reboots: Bool { isIn(Self.rebooting) }

  /// Whether it is about the VM itself: whether and where it executes, and not about a device of it.
  public var drivesVM: Bool { isIn(Self.driving) }

  /// Whether it is forwarded to a host.
  var hasHostHalf: Bool { row.hasHostHalf }

  /// Whether xenopsd has an operation of its own for it; the others are made of those.
  var hasXenopsdOperation: Bool { row.hasXenopsdOperation }
}
