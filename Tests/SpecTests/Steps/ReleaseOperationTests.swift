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
}
