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
}
