import Invariants

extension RegressionCase {
  /// Models in which a call does the work of another operation's host half, or asks for a missing
  /// procedure: the layout once considered only the requests.
  static let calls = [
    RegressionCase(
      "a device operation reboots the VM",
      .changing(
        "proposed", hosts: 1, vms: [ModelSource.Place.on0], [plugs("hardReboot.host")],
        #""requests": { "hotplug": 1 }"#, #""faults": { "xenopsdRestart": 1 }"#),
      states: 445, generated: 781, depth: 28,
      violated: [.everyCallEnds: 19, .rebootedVMRuns: 19], reached: [.rebootCompletes]),
    RegressionCase(
      "a device operation migrates the VM",
      .changing(
        "proposed", vms: [ModelSource.Place.on1], [plugs("migrate.host")],
        #""requests": { "hotplug": 1 }"#),
      states: 72, generated: 112, depth: 28, violated: [.memoryIsCounted: 6]),
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
      states: 1831, generated: 4344, depth: 34,
      violated: [
        .conditionalClear: 18, .ownerWritesPowerState: 25, .locationAgrees: 27,
        .memoryIsCounted: 15, .devicesReachTheVM: 21, .clearLeavesTheOwner: 18,
      ], reached: [.startCompletes, .haltedVMStartsAgain]),
  ]

  /// Models with a step that starts a missing procedure, and the correct results.
  ///
  /// The step once started nothing, and its waiting thread was not stored, or was woken in the
  /// order of slots.
  static let refused: [(ModelSource, String)] = [
    (
      .changing(
        "proposed", vms: [ModelSource.Place.on1],
        [
          #"""
          { "in": "suspend.host", "replace": "assertResident",
            "with": [{ "step": "assertResident" }, { "step": "callDestination" },
              { "step": "awaitDestination", "onFailure": "suspend.failed" }] }
          """#
        ], #""requests": { "suspend": 1 }"#),
      #""callDestination" in "suspend.host" needs the procedure "migrate.complete"; add it to the design"#
    ),
    (
      .changing(
        "legacy", vms: [ModelSource.Place.halted],
        [
          #"""
          { "in": "event", "insert": { "step": "call", "procedure": "Pool.ask_every_host" },
            "after": "takeEvent" }
          """#,
          #"""
          { "in": "Pool.ask_every_host",
            "add": [{ "step": "forEachHost" }, { "step": "callHost" },
              { "step": "awaitHost", "timeout": "none" }] }
          """#,
        ], #""requests": { "start": 1 }"#),
      #""callHost" in "event" needs the procedure "Host.show_me_what_you_got"; add it to the design"#
    ),
    (
      .changing(
        "proposed", hosts: 1, vms: [ModelSource.Place.on0],
        [
          #"""
          { "in": "hotplug.host", "replace": "plugDevice",
            "with": [{ "step": "queueOperation" }, { "step": "awaitOperation" }] }
          """#
        ], #""requests": { "hotplug": 1, "cleanShutdown": 1 }"#),
      #""queueOperation" makes no sense here: xenopsd has no operation of its own for VBD.plug"#
    ),
  ]

  private static func plugs(_ procedure: String) -> String {
    #"""
    { "in": "hotplug.host", "replace": "plugDevice",
      "with": { "step": "call", "procedure": "\#(procedure)" } }
    """#
  }
}
