import Testing

@testable import Spec

struct ReleaseOperationTests {
  @Test func `the call's own lock goes, others stay`() {
    take(.releaseOperation, of: .migrate, by: .master) {
      $0.record.operations = [Operations(.migrate), Operations(.hardShutdown)]
    }.expect(
      .done, changes: ["vm1 operations: hardShutdown, migrate → hardShutdown"])
  }

  @Test func `a lock that is gone already is no matter`() {
    take(.releaseOperation, of: .migrate, by: .master).expect(.done)
  }

  @Test func `what was reserved is given back with the lock where that is said`() {
    take(.releaseOperation, of: .start, choice: 1, by: .master) {
      $0.record.operations = Operations(.start)
      $0.record.scheduledOn = HostReference(Host(1))
    }.expect(
      .done, changes: ["vm1 operations: start → none", "vm1 scheduledOn: host1 → null"])
  }
}
