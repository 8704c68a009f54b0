import Testing

@testable import Spec

struct ReleaseOperationTests {
  @Test func `the call's own lock is released, others stay`() {
    take(.releaseOperation, of: .migrate, by: .master) {
      $0.record.operations = [Operations(.migrate), Operations(.hardShutdown)]
    }.expect(
      .done, changes: ["vm1 operations: hardShutdown, migrate → hardShutdown"])
  }

  @Test func `a lock that is already gone does not matter`() {
    take(.releaseOperation, of: .migrate, by: .master).expect(.done)
  }

  @Test func `the reservation is released with the lock if the design requires it`() {
    take(.releaseOperation, of: .start, choice: 1, by: .master) {
      $0.record.operations = Operations(.start)
      $0.record.scheduledOn = HostReference(Host(1))
    }.expect(
      .done, changes: ["vm1 operations: start → none", "vm1 scheduledOn: host1 → null"])
  }

  @Test(arguments: [Operation.start, .resume, .migrate])
  func `a call whose VM is recorded on the chosen host succeeds`(operation: Spec.Operation) {
    for (state, host, outcome) in [
      (PowerState.running, Host(1), StepContext.Outcome.over), (.running, Host(2), .done),
      (.halted, Host(1), .done),
    ] {
      take(.releaseOperation, of: operation, second: 1, by: .master) {
        $0.call.chosen = Host(1)
        $0.call.host = Host(0)
        $0.record.powerState = state
        $0.record.residentOn = HostReference(host)
      }.expect(outcome)
    }
  }

  @Test func `a migration to its own host leaves no trace in the database`() {
    take(.releaseOperation, of: .migrate, second: 1, by: .master) {
      $0.call.chosen = Host(1)
      $0.call.host = Host(1)
      $0.record.powerState = .running
      $0.record.residentOn = HostReference(Host(1))
    }.expect(.done)
  }

  @Test func `a suspend succeeds if the VM is recorded as suspended and nowhere`() {
    for (host, outcome) in [
      (HostReference.null, StepContext.Outcome.over), (HostReference(Host(1)), .done),
    ] {
      take(.releaseOperation, of: .suspend, second: 1, by: .master) {
        $0.record.powerState = .suspended
        $0.record.residentOn = host
      }.expect(outcome)
    }
  }

  @Test(arguments: [Operation.cleanShutdown, .hardShutdown, .cleanReboot, .checkpoint])
  func `of other calls the database cannot tell`(operation: Spec.Operation) {
    take(.releaseOperation, of: operation, second: 1, by: .master) {
      $0.record.powerState = .halted
    }.expect(.done)
  }

  @Test func `without "asRecorded" the database does not matter`() {
    take(.releaseOperation, of: .start, by: .master) {
      $0.call.chosen = Host(1)
      $0.record.powerState = .running
      $0.record.residentOn = HostReference(Host(1))
    }.expect(.done)
  }
}
