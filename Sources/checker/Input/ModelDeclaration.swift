import Spec

/// A model file as read, with its design not yet loaded.
struct ModelDeclaration: Sendable {
  var title: String
  var question: String?
  var design: Located<String>
  var changes: [Change]
  var hostCount: Int
  var initially: [InitialVM]
  var requests: [Operation: Allowance] = [:]
  var guest: [GuestAction: Allowance] = [:]
  var operatorActions: [OperatorAction: Allowance] = [:]
  var faults: [Fault: Allowance] = [:]
  var faultsInAll: Int?
  var hasHA = false
  var rebootsOnInternalShutdown = true
  var protected: [VM] = []
  var expectation: Expectation?
}

extension JSONShape where Value == ModelDeclaration {
  /// A model file.
  static var model: JSONShape {
    .object { reader in
      _ = reader.optional("$schema", .string)
      let title = reader.required("title", .string)
      let question = reader.optional("question", .string)
      let design = reader.required("design", .located(.string))
      let changes = reader.optional(
        "changes", JSONShape<[Change]>.array(of: .change(in: .model)), default: [])
      let size = reader.required("pool", .modelSize)
      // If the pool is wrong, hosts and VMs are checked against the largest possible pool.
      let bounds = size ?? ModelSize(hosts: Host.maximumCount, vms: VM.maximumCount)
      let initially = reader.required("initially", .initialVMs(bounds, isSizeKnown: size != nil))
      let requests = reader.optional("requests", .requests(bounds), default: [:])
      let guest = reader.optional("guest", .guestActions(bounds), default: [:])
      let operatorActions = reader.optional("operator", .operatorActions(bounds), default: [:])
      let faults = reader.optional("faults", .faults(bounds), default: FaultAllowances())
      let protected = reader.optional(
        "protected",
        JSONShape<[Located<Int>]>.distinct(
          .integer(in: 0...(bounds.vms - 1)), count: 1...VM.maximumCount))
      let expectation = reader.optional("expect", .expectation)
      let protectedVMs = (protected ?? []).map(\.value).sorted().map { VM($0) }
      if protected != nil, size?.hasHA == false {
        reader.note(
          "found VMs to keep running, expected \"ha\": true in \"pool\" with them", at: "protected")
      }
      let total = requests.values.reduce(protectedVMs.count) { $0 + $1.budget }
      if total > PoolSize.maximumCallCount {
        reader.note(
          "found \(total) requests in all, expected at most \(PoolSize.maximumCallCount)",
          at: "requests")
      }
      guard let title, let design, let size, let initially else { return nil }
      return ModelDeclaration(
        title: title, question: question, design: design, changes: changes, hostCount: size.hosts,
        initially: initially, requests: requests, guest: guest, operatorActions: operatorActions,
        faults: faults.each, faultsInAll: faults.inAll, hasHA: size.hasHA,
        rebootsOnInternalShutdown: size.rebootsOnInternalShutdown, protected: protectedVMs,
        expectation: expectation)
    }
  }
}

extension JSONShape where Value == ModelSize {
  fileprivate static var modelSize: JSONShape {
    .object { reader in
      let hosts = reader.required("hosts", .integer(in: 1...Host.maximumCount))
      let vms = reader.required("vms", .integer(in: 1...VM.maximumCount))
      let hasHA = reader.optional("ha", .boolean, default: false)
      let reboots = reader.optional("ha_reboot_vm_on_internal_shutdown", .boolean)
      if reboots != nil, !hasHA {
        reader.note(
          "found a setting of high availability, expected \"ha\": true with it",
          at: "ha_reboot_vm_on_internal_shutdown")
      }
      guard let hosts, let vms else { return nil }
      return ModelSize(
        hosts: hosts, vms: vms, hasHA: hasHA, rebootsOnInternalShutdown: reboots ?? true)
    }
  }
}

extension JSONShape where Value == [Operation: Allowance] {
  fileprivate static func requests(_ size: ModelSize) -> JSONShape {
    .object { reader in
      var requests: [Operation: Allowance] = [:]
      for operation in Operation.allCases {
        let shape = JSONShape<Allowance>.allowance(size, operation.allowanceKeys)
        requests[operation] = reader.optional(operation.spelling, shape)
      }
      return requests
    }
  }
}

extension JSONShape where Value == [GuestAction: Allowance] {
  fileprivate static func guestActions(_ size: ModelSize) -> JSONShape {
    .object { reader in
      var guest: [GuestAction: Allowance] = [:]
      for action in GuestAction.allCases {
        let shape = JSONShape<Allowance>.allowance(size, action.allowanceKeys)
        guest[action] = reader.optional(action.spelling, shape)
      }
      return guest
    }
  }
}

extension JSONShape where Value == [OperatorAction: Allowance] {
  fileprivate static func operatorActions(_ size: ModelSize) -> JSONShape {
    .object { reader in
      var actions: [OperatorAction: Allowance] = [:]
      for action in OperatorAction.allCases {
        let shape = JSONShape<Allowance>.allowance(size, action.allowanceKeys)
        actions[action] = reader.optional(action.spelling, shape)
      }
      return actions
    }
  }
}

/// How often each fault may strike, and how often all faults may strike in total.
struct FaultAllowances: Sendable {
  var each: [Fault: Allowance] = [:]
  var inAll: Int?
}

extension JSONShape where Value == FaultAllowances {
  fileprivate static func faults(_ size: ModelSize) -> JSONShape {
    .object { reader in
      var faults = FaultAllowances()
      for fault in Fault.allCases {
        let shape = JSONShape<Allowance>.allowance(size, fault.allowanceKeys)
        faults.each[fault] = reader.optional(fault.spelling, shape)
      }
      faults.inAll = reader.optional("inAll", .integer(in: 1...Allowance.maximumBudget))
      return faults
    }
  }
}
