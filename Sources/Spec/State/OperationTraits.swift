/// The traits of a client's operation: a row of the table of requests.
struct OperationTraits: Sendable {
  /// The call in traces, as XAPI spells it.
  var phrase: String
  /// What the client asks for, as a clause.
  var request: String
  /// Whether the client names a host: where to start, resume or migrate the VM.
  var choosesHost = false
  /// Whether the operation makes a VM execute that does not.
  var bringsUp = false
  /// Whether the user asks for the VM to be halted.
  var haltsVM = false
  /// Whether the operation destroys the VM's domain and boots it again, losing its memory.
  var reboots = false
  /// Whether the operation is forwarded to a host.
  var hasHostHalf = true
  /// Whether xenopsd has its own operation for this one; the others are composed of those.
  var hasXenopsdOperation = true
  /// Whether the operation drives the VM itself (whether and where it executes) and not one of its
  /// devices.
  var drivesVM = true
}

extension Operation {
  /// The row of the operation.
  fileprivate var row: OperationTraits {
    switch self {
    case .start:
      OperationTraits(
        phrase: "VM.start", request: "a client starts the VM on a host that it chooses.",
        choosesHost: true, bringsUp: true)
    case .resume:
      OperationTraits(
        phrase: "VM.resume",
        request: "a client resumes the VM from its suspend image, on a host that it chooses.",
        choosesHost: true, bringsUp: true)
    case .suspend:
      OperationTraits(phrase: "VM.suspend", request: "a client has the VM suspended to disk.")
    case .cleanShutdown:
      OperationTraits(
        phrase: "VM.clean_shutdown", request: "a client has the guest shut down.", haltsVM: true)
    case .hardShutdown:
      OperationTraits(
        phrase: "VM.hard_shutdown", request: "a client has the VM's domain destroyed.",
        haltsVM: true)
    case .migrate:
      OperationTraits(
        phrase: "VM.pool_migrate",
        request: "a client has the VM migrated, while it runs, to a host that it chooses.",
        choosesHost: true)
    case .cleanReboot:
      OperationTraits(
        phrase: "VM.clean_reboot", request: "a client has the guest reboot.", reboots: true)
    case .hardReboot:
      OperationTraits(
        phrase: "VM.hard_reboot",
        request: "a client has the VM's domain destroyed and the VM booted again.", reboots: true)
    case .cancelMigration:
      OperationTraits(
        phrase: "cancel of VM.pool_migrate",
        request: "a client cancels a migration that is under way.", hasHostHalf: false,
        hasXenopsdOperation: false)
    case .checkpoint:
      OperationTraits(
        phrase: "VM.checkpoint",
        request:
          "a client has a snapshot taken of the VM with its memory, for which it is suspended and resumed."
      )
    case .revert:
      OperationTraits(
        phrase: "VM.revert", request: "a client has the VM go back to its snapshot.", haltsVM: true,
        hasXenopsdOperation: false)
    case .hotplug:
      OperationTraits(
        phrase: "VBD.plug",
        request: "a client plugs a device; it stands for every operation on a device of the VM.",
        hasXenopsdOperation: false, drivesVM: false)
    case .pause: OperationTraits(phrase: "VM.pause", request: "a client has the VM paused.")
    case .unpause: OperationTraits(phrase: "VM.unpause", request: "a client has a paused VM go on.")
    case .changeRecord:
      OperationTraits(
        phrase: "VM.set_name_label",
        request:
          "a client changes a field of the VM's record; it stands for every such change without a lock.",
        hasXenopsdOperation: false, drivesVM: false)
    }
  }

  private func isIn(_ set: Operations) -> Bool { set.contains(Operations(self)) }

  /// The call in traces, as XAPI spells it.
  public var phrase: String { row.phrase }

  /// The request in one sentence.
  public var sentence: String { "\(phrase): \(row.request)" }

  /// Whether the client names a host: where to start, resume or migrate the VM.
  public var choosesHost: Bool { isIn(.choosingHost) }

  /// Whether the operation makes a VM execute that does not.
  public var bringsUp: Bool { isIn(.bringingUp) }

  /// Whether the operation creates the domain that it lets execute; any other lets a VM go on.
  var boots: Bool { isIn(.bringingUp.union(.rebooting)) }

  /// Whether the user asks for the VM to be halted.
  public var haltsVM: Bool { isIn(.halting) }

  /// Whether the operation destroys the VM's domain and boots it again, losing its memory.
  public var reboots: Bool { isIn(.rebooting) }

  /// Whether the operation drives the VM itself (whether and where it executes) and not one of its
  /// devices.
  public var drivesVM: Bool { isIn(.drivingVM) }

  /// Whether the operation is forwarded to a host.
  var hasHostHalf: Bool { row.hasHostHalf }

  /// Whether xenopsd has its own operation for this one; the others are composed of those.
  var hasXenopsdOperation: Bool { row.hasXenopsdOperation }
}

/// The columns of the table, for the hot loop.
extension Operations {
  private static func those(where holds: (OperationTraits) -> Bool) -> Operations {
    Operation.allCases.filter { holds($0.row) }.reduce(into: []) { $0.insert(Operations($1)) }
  }

  fileprivate static let choosingHost = those(where: \.choosesHost)
  fileprivate static let bringingUp = those(where: \.bringsUp)
  /// The operations that halt the VM.
  static let halting = those(where: \.haltsVM)
  fileprivate static let rebooting = those(where: \.reboots)
  fileprivate static let drivingVM = those(where: \.drivesVM)
}
