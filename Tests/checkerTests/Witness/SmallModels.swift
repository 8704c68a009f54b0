import Explorer
import Invariants
import Spec

@testable import checker

/// A model that the naive explorer can finish, and the result of exploring it.
struct SmallModel: Sendable, CustomStringConvertible {
  var description: String
  var model: ModelSource
  var states: Int
  var generated: Int
  var depth: Int

  init(
    _ description: String, _ model: ModelSource, states: Int, generated: Int, depth: Int
  ) {
    self.description = description
    self.model = model
    self.states = states
    self.generated = generated
    self.depth = depth
  }

  private static let halted = #"[{ "vm": 0, "halted": true }]"#
  private static let starting = ModelSource(
    initially: halted, more: [#""requests": { "start": 1 }"#])

  /// Models of all operations, faults and guests, alone and in combination.
  static let all = [
    SmallModel("a report", .update, states: 6, generated: 6, depth: 5),
    SmallModel(
      "reports of two VMs",
      ModelSource(
        pool: #"{ "hosts": 2, "vms": 2 }"#,
        initially: #"[{ "vm": 0, "running": { "on": 0 } }, { "vm": 1, "running": { "on": 1 } }]"#,
        more: [#""guest": { "update": 2 }"#]), states: 41, generated: 73, depth: 10),
    SmallModel("a start", starting, states: 35, generated: 35, depth: 17),
    SmallModel(
      "a start and a dying xenopsd", starting.adding(#""faults": { "xenopsdRestart": 1 }"#),
      states: 1447, generated: 2569, depth: 30),
    SmallModel(
      "a start and a dying xapi", starting.adding(#""faults": { "xapiRestart": 1 }"#),
      states: 6356, generated: 14477, depth: 47),
    SmallModel(
      "a start and a lost answer", starting.adding(#""faults": { "replyLoss": 1 }"#),
      states: 71, generated: 100, depth: 18),
    SmallModel(
      "a suspend and a resume",
      ModelSource(
        pool: #"{ "hosts": 1, "vms": 1 }"#,
        more: [#""requests": { "suspend": 1, "resume": 1 }"#]), states: 39, generated: 39,
      depth: 38),
    SmallModel(
      "two shutdowns",
      ModelSource(more: [
        #""requests": { "cleanShutdown": 1 }"#, #""guest": { "shutdown": 1 }"#,
      ]), states: 247, generated: 428, depth: 21),
    SmallModel("a migration", .migration, states: 142, generated: 220, depth: 29),
    SmallModel("a lost link", .linkLoss, states: 1849, generated: 4260, depth: 38),
    SmallModel(
      "a migration and a dying xapi",
      .migration.adding(#""faults": { "xapiRestart": { "budget": 1, "hosts": [1] } }"#),
      states: 1016, generated: 2131, depth: 39),
    SmallModel(
      "a migration and a dying xenopsd", .migration.adding(#""faults": { "xenopsdRestart": 1 }"#),
      states: 4833, generated: 11230, depth: 40),
    SmallModel(
      "a migration and a hard shutdown",
      ModelSource(more: [#""requests": { "migrate": 1, "hardShutdown": 1 }"#]),
      states: 2241, generated: 4861, depth: 49),
  ]

  /// The model as the explorer sees it, with every property asked.
  func system() throws -> PoolSystem<4, Judge> {
    var machine: PoolMachine?
    try withTemporaryFolder { machine = try model.load(in: $0).machine }
    guard let machine else { preconditionFailure("the folder was made") }
    return PoolSystem(machine, PoolLayout(machine.model, machine.program), Judge(machine))
  }
}
