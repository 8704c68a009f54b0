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

extension AllowanceKeys {
  /// What a number, or `budget` in an object, says.
  static let budget = (name: "budget", sentence: "How often it may happen, at most.")

  /// The keys that an object in place of the number may have, with their meanings.
  var all: [(name: String, sentence: String)] {
    var keys = [Self.budget]
    if let hosts { keys.append((hosts, "The hosts that it may concern; without it, all.")) }
    if hasVMs { keys.append(("vms", "The VMs that it may concern; without it, all.")) }
    if mayBeElsewhere {
      keys.append(("elsewhere", "Whether only hosts other than the VM's are chosen."))
    }
    if mayBeSure {
      keys.append(
        ("sure", "Whether it is sure to happen eventually: until then, the pool is not quiet."))
    }
    return keys
  }
}
