import Spec

/// What an allowance may say beside its budget.
struct AllowanceKeys: Hashable, Sendable {
  /// The key for the hosts, nil when no host is chosen or struck.
  var hosts: String?
  /// Whether VMs can be named.
  var hasVMs = false
  /// Whether it can be said that it comes sooner or later.
  var mayBeSure = false
}

extension Operation {
  /// What the allowance of a request may say.
  var allowanceKeys: AllowanceKeys { AllowanceKeys(hosts: choosesHost ? "to" : nil, hasVMs: true) }
}

extension GuestAction {
  /// What the allowance of a guest's action may say.
  var allowanceKeys: AllowanceKeys { AllowanceKeys(hosts: "hosts", hasVMs: true) }
}

extension OperatorAction {
  /// What the allowance of an operator's action may say.
  var allowanceKeys: AllowanceKeys {
    AllowanceKeys(hosts: concernsVM ? nil : "hosts", hasVMs: concernsVM, mayBeSure: true)
  }
}

extension Fault {
  /// What the allowance of a fault may say.
  var allowanceKeys: AllowanceKeys {
    AllowanceKeys(hosts: "hosts", mayBeSure: self == .masterFailover)
  }
}
