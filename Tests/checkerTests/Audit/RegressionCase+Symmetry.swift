import Invariants

extension RegressionCase {
  /// Models in which things were treated as alike although a thread goes through them in order.
  static let symmetry = [
    RegressionCase(
      "an event begins an overview of three hosts",
      .changing(
        "amended", hosts: 3, vms: [ModelSource.Place.halted], [beginsOverview],
        #""requests": { "start": 1 }"#),
      states: 763, generated: 1528, depth: 85, reached: [.startCompletes, .haltedVMStartsAgain]),
    RegressionCase(
      "an event has every host look at two VMs",
      .changing(
        "amended", hosts: 1, vms: [ModelSource.Place.on0, ModelSource.Place.on0],
        [
          #"""
          { "in": "Pool.ask_all",
            "add": [{ "step": "forEachHost" }, { "step": "callHost" },
              { "step": "awaitHost", "timeout": "short" }] }
          """#,
          #"""
          { "in": "event", "insert": { "step": "call", "procedure": "Pool.ask_all" },
            "before": "saveMetadata" }
          """#,
        ], #""guest": { "update": 1 }"#),
      states: 315, generated: 593, depth: 51),
  ]
}
