import Invariants

extension RegressionCase {
  /// Models with a part that some step writes and that the layout of states once left out.
  static let layout = [
    // The overview, and the answers of hosts to it, were stored only where a xapi can start again.
    RegressionCase(
      "an operator's word begins the overview",
      .changing(
        "amended", vms: [ModelSource.Place.on1],
        [
          #"{ "in": "Host.declare_dead", "remove": "assertHost" }"#,
          #"{ "in": "Pool.reset_inconsistent_vms", "replace": "clearResidentOn", "with": { "step": "clearResidentOn", "how": "set" } }"#,
        ], #""requests": { "start": 1 }"#,
        #""operator": { "declareHostDead": { "budget": 1, "hosts": [1] } }"#),
      states: 222, generated: 340, depth: 85,
      violated: [
        .singleExecution: 75, .uniqueUUID: 73, .noFalseHalt: 65, .conditionalClear: 64,
        .locationAgrees: 67, .memoryIsCounted: 66, .clearLeavesTheOwner: 63, .failureIsTrue: 69,
      ], reached: [.startCompletes]),
    RegressionCase(
      "an event begins the overview",
      .changing(
        "amended", vms: [ModelSource.Place.on1], [beginsOverview], #""guest": { "update": 1 }"#),
      states: 297, generated: 608, depth: 50),
    // Whether the master knows the pool was stored only where a step opens admission, and not where
    // a step closes it.
    RegressionCase(
      "nothing opens the admission that an operator's word has closed",
      .changing(
        "amended", vms: [ModelSource.Place.on1],
        [#"{ "in": "pool.overview", "remove": "openAdmission" }"#], #""requests": { "start": 1 }"#,
        #""operator": { "declareHostDead": { "budget": 1, "hosts": [1] } }"#,
        #""faults": { "hostLoss": { "budget": 1, "hosts": [1] } }"#),
      states: 40, generated: 42, depth: 37,
      violated: [
        .locationAgrees: 2, .noStaleResidentOn: 2, .deadVMCanStart: 2, .runningVMExecutes: 2,
      ]),
    // Snapshots were stored only where a revert is requested, but admission can ask for them.
    RegressionCase(
      "a migration is admitted only with a snapshot",
      .changing(
        "proposed", vms: [ModelSource.Place.on0],
        [
          #"""
          { "in": "migrate.master", "replace": "admit",
            "with": { "step": "admit",
              "when": ["powerStateRunning", "noCurrentOperation", "hasSnapshot"] } }
          """#
        ], #""requests": { "checkpoint": 1, "migrate": 1 }"#),
      states: 179, generated: 257, depth: 66,
      violated: [.successIsVisible: 60, .memoryIsCounted: 43],
      reached: [.migrationCompletes, .suspendedVMRunsAgain, .checkpointCompletes]),
    // A start that nobody requests is asked about at rest, so the parts that its admission reads
    // must be stored.
    RegressionCase(
      "a start would be admitted only with a snapshot",
      .changing(
        "proposed", vms: [ModelSource.Place.on1],
        [
          #"""
          { "in": "start.master", "replace": "admit",
            "with": { "step": "admit",
              "when": ["powerStateHalted", "notResident", "noCurrentOperation", "hasSnapshot"] } }
          """#
        ], #""requests": { "checkpoint": 1 }"#, #""guest": { "shutdown": 1 }"#),
      states: 540, generated: 968, depth: 50, violated: [.deadVMCanStart: 12],
      reached: [.suspendedVMRunsAgain, .checkpointCompletes]),
    RegressionCase(
      "a snapshot that nobody reads",
      .changing(
        "proposed", vms: [ModelSource.Place.on1], [], #""requests": { "checkpoint": 1 }"#,
        #""guest": { "shutdown": 1 }"#),
      states: 540, generated: 968, depth: 50,
      reached: [.suspendedVMRunsAgain, .checkpointCompletes]),
    // Reservations were stored only where an admission or a separate step makes them. A hand-over
    // makes one, too.
    RegressionCase(
      "an event hands over, and nothing else reserves",
      .changing(
        "amended", vms: [ModelSource.Place.on1],
        [
          #"""
          { "in": "hotplug.master", "replace": "forward",
            "with": { "step": "forward", "to": "chosen", "onFailure": "release" } }
          """#,
          #"""
          { "in": "hotplug.host", "replace": "plugDevice",
            "with": { "step": "pushMetadata", "as": "original" } }
          """#,
        ], #""requests": { "hotplug": 1 }"#),
      states: 19, generated: 26, depth: 11,
      violated: [
        .uniqueUUID: 3, .noFalseHalt: 8, .locationAgrees: 11, .noStaleReservation: 11,
      ]),
    // Under high availability, the written-out part was stored only where a database can go back;
    // but if a failover can happen, a step always writes it out.
    RegressionCase(
      "the database is written out, and a failover does not go back to it",
      .changing(
        "amended", ha: true, vms: [ModelSource.Place.on1],
        [
          #"{ "in": "hotplug.host", "insert": { "step": "syncDatabase" }, "before": "plugDevice" }"#
        ],
        #""requests": { "hotplug": 1 }"#, #""guest": { "shutdown": 1 }"#,
        #""faults": { "masterFailover": 1 }"#),
      states: 165, generated: 292, depth: 16),
  ]

  /// The master looks at the whole pool at each event.
  static let beginsOverview =
    #"{ "in": "event", "insert": { "step": "beginOverview" }, "after": "takeEvent" }"#
}
