/// An allowance without its budget, in the form that the hot loop reads: one bit per host and VM.
struct Permission: BitwiseCopyable, Sendable {
  var hosts: UInt8 = .max
  var vms: UInt8 = .max
  var isSure = false
  var isElsewhere = false

  /// The hosts and VMs of an allowance.
  init(_ allowance: Allowance?) {
    isSure = allowance?.isSure ?? false
    isElsewhere = allowance?.isElsewhere ?? false
    if let list = allowance?.hosts { hosts = list.reduce(0) { $0 | 1 << $1.rawValue } }
    if let list = allowance?.vms { vms = list.reduce(0) { $0 | 1 << $1.rawValue } }
  }

  /// Whether a host may be struck or chosen.
  func allows(_ host: Host) -> Bool { hosts & 1 << host.rawValue != 0 }

  /// Whether a VM may be concerned.
  func allows(_ vm: VM) -> Bool { vms & 1 << vm.rawValue != 0 }
}

/// What a model allows to happen, and where.
struct Permissions: BitwiseCopyable, Sendable {
  /// The operations that may be requested, in their order; only the first ``requestedCount`` are
  /// valid.
  let requested: PerOperation<Operation>
  /// The number of operations that may be requested.
  let requestedCount: Int
  let requests: PerOperation<Permission>
  let guest: PerGuestAction<Permission>
  let operatorActions: PerOperatorAction<Permission>
  let faults: PerFault<Permission>
  /// The VMs to be kept running, one bit per VM.
  let protected: UInt8

  /// The permissions of a model.
  init(_ model: Model) {
    let operations = Operation.allCases.filter { (model.requests[$0]?.budget ?? 0) > 0 }
    requested = InlineArray { $0 < operations.count ? operations[$0] : .start }
    requestedCount = operations.count
    requests = InlineArray { Permission(model.requests[Operation.allCases[$0]]) }
    guest = InlineArray { Permission(model.guest[GuestAction.allCases[$0]]) }
    operatorActions = InlineArray {
      Permission(model.operatorActions[OperatorAction.allCases[$0]])
    }
    protected = model.protected.reduce(0) { $0 | 1 << $1.rawValue }
    faults = InlineArray { index in
      var permission = Permission(model.faults[Fault.allCases[index]])
      permission.isSure = model.isSure(Fault.allCases[index])
      return permission
    }
  }

  /// Whether an operator is sure to take this action sooner or later.
  func isSure(_ action: OperatorAction) -> Bool { operatorActions[Int(action.rawValue)].isSure }
}
