import Spec

/// The keys that an allowance may have in addition to its budget.
struct AllowanceKeys: Hashable, Sendable {
  /// The key for the hosts; nil if no host is chosen or struck.
  var hosts: String?
  /// Whether VMs can be named.
  var hasVMs = false
  /// Whether it can be marked as sure to happen.
  var mayBeSure = false
  /// Whether it can be kept away from the VM's own host.
  var mayBeElsewhere = false
}

extension Operation {
  /// The keys of the allowance of a request.
  var allowanceKeys: AllowanceKeys {
    AllowanceKeys(
      hosts: choosesHost ? "to" : nil, hasVMs: true, mayBeSure: true, mayBeElsewhere: choosesHost)
  }
}

extension GuestAction {
  /// The keys of the allowance of a guest's action.
  var allowanceKeys: AllowanceKeys { AllowanceKeys(hosts: "hosts", hasVMs: true) }
}

extension OperatorAction {
  /// The keys of the allowance of an operator's action.
  var allowanceKeys: AllowanceKeys {
    AllowanceKeys(hosts: concernsVM ? nil : "hosts", hasVMs: concernsVM, mayBeSure: true)
  }
}

extension Fault {
  /// The keys of the allowance of a fault.
  var allowanceKeys: AllowanceKeys {
    AllowanceKeys(hosts: "hosts", mayBeSure: self == .masterFailover)
  }
}
