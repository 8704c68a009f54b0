import Spec

/// The size of a model's pool, which bounds the numbers of hosts and VMs.
struct ModelSize: Sendable {
  var hosts: Int
  var vms: Int
  /// Whether high availability is armed.
  var hasHA = false
  /// Whether high availability starts a VM again whose guest has shut itself down.
  var rebootsOnInternalShutdown = true
}

extension JSONShape where Value == Allowance {
  /// How often something may happen: a number, or an object that also names hosts and VMs.
  ///
  /// - Parameter keys: the keys that the object may have in addition to its budget.
  static func allowance(_ size: ModelSize, _ keys: AllowanceKeys) -> JSONShape {
    let budget = JSONShape<Int>.integer(in: 0...Allowance.maximumBudget)
    let host = JSONShape<Int>.integer(in: 0...(size.hosts - 1))
    let vm = JSONShape<Int>.integer(in: 0...(size.vms - 1))
    let restricted = JSONShape<Allowance>.object { reader in
      let count = reader.required("budget", budget)
      var allowance = Allowance(count ?? 0)
      let hosts = JSONShape<[Located<Int>]>.distinct(host, count: 1...Host.maximumCount)
      if let key = keys.hosts, let hosts = reader.optional(key, hosts) {
        allowance.hosts = hosts.map { Host($0.value) }
      }
      if keys.mayBeElsewhere {
        allowance.isElsewhere = reader.optional("elsewhere", .boolean, default: false)
      }
      let vms = JSONShape<[Located<Int>]>.distinct(vm, count: 1...VM.maximumCount)
      if keys.hasVMs, let vms = reader.optional("vms", vms) {
        allowance.vms = vms.map { VM($0.value) }
      }
      if keys.mayBeSure { allowance.isSure = reader.optional("sure", .boolean, default: false) }
      return count == nil ? nil : allowance
    }
    let expected = "\(budget.expected), or an object with \"budget\""
    return JSONShape(expected: expected) { node, context in
      if case .object = node.value { return restricted.read(node, &context) }
      if case .integer(let count) = node.value, 0...Allowance.maximumBudget ~= count {
        return Allowance(count)
      }
      context.note(unsuitable: node, expected: expected, remedy: node.value.wholeNumberRemedy)
      return nil
    }
  }
}
