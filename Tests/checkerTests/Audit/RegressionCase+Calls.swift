import Invariants

extension RegressionCase {
  /// Models in which a call does what another operation's host's half does, or asks for a procedure that
  /// is not there: the layout once looked only at what is requested.
  static let calls = [
    RegressionCase(
      "a device operation reboots the VM",
      .changing(
        "proposed", hosts: 1, vms: [ModelSource.Place.on0], [plugs("hardReboot.host")],
        #""requests": { "hotplug": 1 }"#, #""faults": { "xenopsdRestart": 1 }"#),
      states: 407, generated: 740, depth: 22,
      violated: [.everyCallEnds: 19, .rebootedVMRuns: 17], reached: [.rebootCompletes]),
    RegressionCase(
      "a device operation migrates the VM, and there is no receiving half",
      .changing(
        "proposed", vms: [ModelSource.Place.on1], [plugs("migrate.host")],
        #""requests": { "hotplug": 1 }"#),
      states: 6, generated: 6, depth: 5, violated: [.noLeftovers: 5, .everyCallEnds: 5]),
    RegressionCase(
      "a suspend has the destination complete, and nothing there does",
      .changing(
        "proposed", vms: [ModelSource.Place.on1],
        [
          #"""
          { "in": "suspend.host", "replace": "assertResident",
            "with": [{ "step": "assertResident" }, { "step": "callDestination" },
              { "step": "awaitDestination", "onFailure": "suspend.failed" }] }
          """#
        ], #""requests": { "suspend": 1 }"#, #""faults": { "managementPartition": 1 }"#),
      states: 49, generated: 84, depth: 8, violated: [.everyCallEnds: 4]),
    RegressionCase(
      "an event asks every host, and no host has what would answer",
      .changing(
        "legacy", vms: [ModelSource.Place.halted],
        [
          #"""
          { "in": "Pool.ask_every_host",
            "add": [{ "step": "forEachHost" }, { "step": "callHost" },
              { "step": "awaitHost", "timeout": "none" }] }
          """#,
          #"""
          { "in": "event", "insert": { "step": "call", "procedure": "Pool.ask_every_host" },
            "after": "takeEvent" }
          """#,
        ], #""requests": { "start": 1 }"#),
      states: 113, generated: 173, depth: 17, violated: [.locationAgrees: 17, .everyCallEnds: 17],
      reached: [.haltedVMStartsAgain]),
    // The property was asked only where a device operation is requested.
    RegressionCase(
      "a start that has failed plugs a device",
      .changing(
        "current", vms: [ModelSource.Place.halted],
        [
          #"""
          { "in": "start.failed", "replace": "call",
            "with": { "step": "call", "procedure": "hotplug.host" } }
          """#
        ], #""requests": { "start": 1 }"#,
        #""faults": { "hostCrash": { "budget": 1, "hosts": [0] } }"#),
      states: 1937, generated: 4481, depth: 36,
      violated: [
        .conditionalClear: 18, .ownerWritesPowerState: 24, .locationAgrees: 31,
        .memoryIsCounted: 15, .devicesReachTheVM: 21,
      ], reached: [.startCompletes, .haltedVMStartsAgain]),
  ]

  private static func plugs(_ procedure: String) -> String {
    #"""
    { "in": "hotplug.host", "replace": "plugDevice",
      "with": { "step": "call", "procedure": "\#(procedure)" } }
    """#
  }
}
