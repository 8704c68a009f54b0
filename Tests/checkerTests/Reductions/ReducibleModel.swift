import Explorer
import Invariants
import TestSupport

@testable import Spec
@testable import checker

/// A small model, its alike parts, and its number of states with and without reductions.
struct ReducibleModel: Sendable, CustomStringConvertible {
  var description: String
  var source: ModelSource
  /// The alike parts, in words such as `host1 host2, vm0 vm1, calls`.
  var alike: String
  /// The number of states without reductions.
  var plain: Int
  /// The number of states with all reductions.
  var reduced: Int

  init(
    _ description: String, design: String = "proposed", hosts: Int = 3, pool: String = "",
    vms: [String], _ more: String..., alike: String, plain: Int, reduced: Int
  ) {
    self.description = description
    let initially = vms.enumerated().map { #"{ "vm": \#($0), \#($1) }"# }
    source = ModelSource(
      design: "\"\(Repository.path)/models/designs/\(design).jsonc\"",
      pool: #"{ "hosts": \#(hosts), "vms": \#(vms.count)\#(pool) }"#,
      initially: "[\(initially.joined(separator: ", "))]", more: more)
    self.alike = alike
    self.plain = plain
    self.reduced = reduced
  }

  /// The model as the explorer sees it, with every property asked.
  func system(_ reductions: Reductions) throws -> PoolSystem<8, Judge> {
    var machine: PoolMachine?
    try withTemporaryFolder { machine = try source.load(in: $0).machine }
    guard let machine else { preconditionFailure("the folder was made") }
    return PoolSystem(
      machine, PoolLayout(machine.model, machine.program), Judge(machine), reductions: reductions)
  }

  private static let halted = #""halted": true"#
  private static let running = #""running": { "on": 0 }"#

  /// Models of all operations and faults in which something is alike or can be merged.
  static let all = [
    ReducibleModel(
      "two starts anywhere, a xenopsd may die", design: "current", vms: [halted],
      #""requests": { "start": 2 }"#, #""faults": { "xenopsdRestart": 1 }"#,
      alike: "host1 host2, calls", plain: 12708, reduced: 6897),
    ReducibleModel(
      "a migration and a hard shutdown", vms: [running],
      #""requests": { "migrate": 1, "hardShutdown": 1 }"#, alike: "host1 host2, calls",
      plain: 3606, reduced: 1248),
    ReducibleModel(
      "a migration, a xenopsd may die and an answer be lost", vms: [running],
      #""requests": { "migrate": 1 }"#,
      #""faults": { "xenopsdRestart": 1, "replyLoss": 1, "inAll": 1 }"#,
      alike: "host1 host2", plain: 8754, reduced: 4929),
    ReducibleModel(
      "a start, a xapi may die", design: "legacy", vms: [halted], #""requests": { "start": 1 }"#,
      #""faults": { "xapiRestart": 1 }"#, alike: "host1 host2", plain: 6404, reduced: 3042),
    ReducibleModel(
      "a start, a host may crash, be cut off or become the master", design: "current",
      vms: [halted], #""requests": { "start": 1 }"#,
      #""faults": { "hostCrash": 1, "managementPartition": 1, "masterFailover": 1, "inAll": 1 }"#,
      alike: "host1 host2", plain: 10231, reduced: 4686),
    ReducibleModel(
      "a start on three hosts that are alike", design: "legacy", hosts: 4, vms: [halted],
      #""requests": { "start": 1 }"#, #""guest": { "update": 1 }"#,
      #""faults": { "xenopsdRestart": 1 }"#, alike: "host1 host2 host3",
      plain: 6507, reduced: 2844),
    ReducibleModel(
      "the starts of two VMs", hosts: 1, vms: [halted, halted], #""requests": { "start": 2 }"#,
      alike: "vm0 vm1, calls", plain: 562, reduced: 156),
    ReducibleModel(
      "reports and shutdowns of three VMs", hosts: 1, vms: [running, running, running],
      #""guest": { "update": 1, "shutdown": 2 }"#, alike: "vm0 vm1 vm2", plain: 6959,
      reduced: 1233),
    ReducibleModel(
      "migrations of two VMs on three hosts", vms: [running, running],
      #""guest": { "shutdown": 1 }"#, #""requests": { "migrate": 1 }"#,
      alike: "host1 host2, vm0 vm1", plain: 17938, reduced: 5389),
    ReducibleModel(
      "a reboot, a device and a suspend", hosts: 1, vms: [running],
      #""requests": { "hardReboot": 1, "hotplug": 1, "suspend": 1 }"#, alike: "calls",
      plain: 3535, reduced: 972),
    ReducibleModel(
      "a guest that shuts down, a xapi may die", design: "amended", hosts: 2, vms: [running],
      #""guest": { "shutdown": 1 }"#, #""faults": { "xapiRestart": 1 }"#, alike: "", plain: 2983,
      reduced: 2318),
    ReducibleModel(
      "a lost host under high availability", design: "amended", hosts: 2,
      pool: #", "ha": true"#, vms: [#""running": { "on": 1 }"#], #""protected": [0]"#,
      #""faults": { "hostLoss": { "budget": 1, "hosts": [1] }, "xapiRestart": 1, "inAll": 2 }"#,
      alike: "", plain: 3537, reduced: 2569),
    ReducibleModel(
      "an operator who is wrong about a host", hosts: 2,
      vms: [#""running": { "on": 1 }"#], #""guest": { "shutdown": 1 }"#,
      #""operator": { "declareHostDead": 1 }"#,
      #""faults": { "managementPartition": { "budget": 1, "hosts": [1] } }"#, alike: "",
      plain: 1317, reduced: 1179),
    ReducibleModel(
      "a host that is forgotten while the pool is looked at", design: "amended", hosts: 2,
      vms: [halted], #""operator": { "declareHostDead": 1, "forgetHost": 1 }"#,
      #""faults": { "hostLoss": { "budget": 1, "hosts": [1] }, "xapiRestart": 1, "inAll": 2 }"#,
      alike: "", plain: 2411, reduced: 1809),
    ReducibleModel(
      "a checkpoint that is cancelled and reverted", hosts: 2, vms: [running],
      #""requests": { "checkpoint": 1, "revert": 1, "cancelMigration": 1, "migrate": 1 }"#,
      alike: "calls", plain: 3327, reduced: 3327),
    ReducibleModel(
      "a resume, the database goes back", design: "legacy", vms: [#""suspended": true"#],
      #""requests": { "resume": 1 }"#, #""faults": { "databaseRollback": 1 }"#,
      alike: "host1 host2", plain: 2004, reduced: 1081),
  ]
}

extension Likeness {
  /// The alike parts, in words for tests.
  var phrase: String {
    let groups =
      hosts.map { $0.map(\.phrase).joined(separator: " ") }
      + vms.map { $0.map(\.phrase).joined(separator: " ") } + (hasCalls ? ["calls"] : [])
    return groups.joined(separator: ", ")
  }
}
