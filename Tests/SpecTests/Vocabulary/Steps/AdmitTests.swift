import Testing

@testable import Spec

struct AdmitTests {
  @Test(arguments: [
    (PowerState.halted, [Condition.powerStateHalted]), (.suspended, [.powerStateSuspended]),
    (.running, [.powerStateRunning, .powerStateRunningOrPaused]),
    (.paused, [.powerStateRunningOrPaused]),
  ])
  func `a power state admits exactly what its conditions allow`(
    state: PowerState, admitting: [Condition]
  ) {
    let conditions: [Condition] = [
      .powerStateHalted, .powerStateSuspended, .powerStateRunning, .powerStateRunningOrPaused,
    ]
    for condition in conditions {
      let taken = take(.admit, when: [condition], by: .master) { $0.record.powerState = state }
      if admitting.contains(condition) {
        taken.expect(
          .done, changes: ["vm1 operations: none → start"], effects: .admitted)
      } else {
        taken.expect(.refused)
      }
    }
  }

  @Test func `a resident VM is refused if it must not be resident`() {
    take(.admit, when: [.notResident], by: .master) {
      $0.record.residentOn = HostReference(Host(0))
    }.expect(.refused)
    take(.admit, when: [.notResident], by: .master)
      .expect(
        .done, changes: ["vm1 operations: none → start"], effects: .admitted)
  }

  @Test func `any current operation refuses a call that must be alone`() {
    take(.admit, when: [.noCurrentOperation], by: .master) {
      $0.record.operations = Operations(.migrate)
    }.expect(.refused)
  }

  @Test func `only a hard shutdown refuses a call that tolerates everything else`() {
    take(.admit, of: .hardShutdown, when: [.noHardShutdown], by: .master) {
      $0.record.operations = Operations(.hardShutdown)
    }.expect(.refused)
    take(.admit, of: .hardShutdown, when: [.noHardShutdown], by: .master) {
      $0.record.operations = Operations(.migrate)
    }.expect(
      .done,
      changes: [
        "vm1 operations: migrate → hardShutdown, migrate",
        "vm1 stopWanted: false → true",
      ], effects: .admitted)
  }

  @Test func `one of several conditions that does not hold refuses the call`() {
    take(.admit, when: [.powerStateHalted, .notResident, .noCurrentOperation], by: .master) {
      $0.record.residentOn = HostReference(Host(1))
    }.expect(.refused)
  }

  @Test(arguments: Operation.allCases)
  func `an admitted shutdown, and nothing else, is recorded as a wish to stop`(
    operation: Spec.Operation
  ) {
    let taken = take(.admit, of: operation, by: .master)
    let isStop = operation == .cleanShutdown || operation == .hardShutdown || operation == .revert
    #expect(taken.context.record.operations == Operations(operation))
    #expect(taken.context.record.stopWanted == isStop)
  }

  @Test func `an admitted checkpoint is recorded, until a suspend is admitted`() {
    for operation in Operation.allCases {
      let first = take(.admit, of: operation, by: .master)
      #expect(first.context.record.isInCheckpoint == (operation == .checkpoint))
      let second = take(.admit, of: operation, by: .master) { $0.record.isInCheckpoint = true }
      #expect(second.context.record.isInCheckpoint == (operation != .suspend))
    }
  }

  @Test func `memory is claimed on the chosen host, or on the VM's current host`() {
    take(.admit, of: .migrate, choice: 2, by: .master) {
      $0.call.chosen = Host(1)
      $0.record.residentOn = HostReference(Host(0))
    }.expect(
      .done, changes: ["vm1 operations: none → migrate", "vm1 scheduledOn: null → host1"],
      effects: .admitted)
    take(.admit, of: .checkpoint, choice: 2, by: .master) {
      $0.record.residentOn = HostReference(Host(1))
    }.expect(
      .done,
      changes: [
        "vm1 operations: none → checkpoint", "vm1 isInCheckpoint: false → true",
        "vm1 scheduledOn: null → host1",
      ], effects: .admitted)
  }

  @Test func `a claim sets resident_on to the chosen host together with the lock`() {
    take(.admit, choice: 1, when: [.notResident], by: .master) { $0.call.chosen = Host(1) }
      .expect(
        .done, changes: ["vm1 operations: none → start", "vm1 residentOn: null → host1"],
        effects: .admitted)
    take(.admit, choice: 1, when: [.notResident], by: .master) {
      $0.call.chosen = Host(1)
      $0.record.residentOn = HostReference(Host(0))
    }.expect(.refused)
  }

  @Test func `admission can be checked without a call`() {
    var pool = PoolState()
    let conditions = Conditions([.powerStateHalted, .notResident, .noCurrentOperation])
    #expect(pool.admits(conditions, on: VM(1)))
    pool[VM(1)].residentOn = HostReference(Host(0))
    #expect(!pool.admits(conditions, on: VM(1)))
    #expect(pool.admits(Conditions(.powerStateHalted), on: VM(1)))
    #expect(pool.admits(conditions, on: VM(0)))
  }

  @Test func `a call without a lock is admitted and leaves current_operations alone`() {
    take(.admit, of: .cancelMigration, second: 1, when: [.migrationCurrent], by: .master) {
      $0.record.operations = Operations(.migrate)
    }.expect(.done, effects: .admitted)
    take(.admit, of: .cancelMigration, second: 1, when: [.migrationCurrent], by: .master)
      .expect(.refused)
  }

  @Test(arguments: PowerState.allCases)
  func `a VM in any state except one is not Suspended`(powerState: PowerState) {
    let taken = take(.admit, of: .revert, when: [.powerStateNotSuspended], by: .master) {
      $0.record.powerState = powerState
    }
    #expect(taken.outcome == (powerState == .suspended ? .refused : .done))
  }

  @Test func `a condition can require a snapshot, or that no hard reboot is current`() {
    take(.admit, of: .revert, when: [.hasSnapshot], by: .master).expect(.refused)
    let reverted = take(.admit, of: .revert, when: [.hasSnapshot], by: .master) {
      $0.record.hasSnapshot = true
    }
    #expect(reverted.outcome == .done)
    take(.admit, of: .hardReboot, when: [.noHardReboot], by: .master) {
      $0.record.operations = Operations(.hardReboot)
    }.expect(.refused)
  }

  @Test func `while the master does not know the whole pool, calls that need that are refused`() {
    take(.admit, when: [.poolIsKnown], by: .master) { $0.pool.isKnown = false }.expect(.refused)
    take(.admit, by: .master) { $0.pool.isKnown = false }.expect(
      .done, changes: ["vm1 operations: none → start"], effects: .admitted)
    take(.admit, when: [.poolIsKnown], by: .master).expect(
      .done, changes: ["vm1 operations: none → start"], effects: .admitted)
  }
}
